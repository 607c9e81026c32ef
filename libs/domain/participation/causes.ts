import { dateInWords } from '../calendar/words.js';
import type { ProjectEvent } from '../projects/events.js';
import type { Answer } from './state.js';

/** Names of units and of organisations. */
export interface NamesIn {
  readonly unit: (id: string) => string;
  readonly organisation: (id: string) => string;
}

type Sentences = {
  readonly [Type in ProjectEvent['type']]?: (event: Extract<ProjectEvent, { type: Type }>, names: NamesIn) => string;
};

/** O7: why the project was tested, or tested again, in a sentence. */
export function causeInWords(event: ProjectEvent, names: NamesIn): string {
  const words = sentences[event.type] as ((event: ProjectEvent, names: NamesIn) => string) | undefined;
  return words ? words(event, names) : 'Something that the test depends on has changed.';
}

const sentences: Sentences = {
  OptInClosed: ({ early }) => (early ? 'The window closed early, because all had decided.' : 'The window closed.'),
  DecisionRecorded: ({ decision: { organisation, answer } }, names) =>
    `${names.organisation(organisation)} ${ANSWERS[answer]}.`,
  Reconfirmed: ({ decision: { organisation } }, names) =>
    `${names.organisation(organisation)} was asked again and joined.`,
  DecisionCalledIn: ({ organisation }, names) => `${names.organisation(organisation)} called its decision in.`,
  DecisionEffective: ({ organisation }, names) =>
    `The decision of ${names.organisation(organisation)} was not called in, and counts.`,
  SilenceEnded: ({ unit, status }, names) =>
    status === 'LAPSED'
      ? `${names.unit(unit)} did not answer in time, so its invitation lapsed.`
      : `${names.unit(unit)} did not confirm in time, so it has declined.`,
  InvitationClaimed: ({ unit }, names) => `${names.unit(unit)} claimed an invitation.`,
  NoticeGiven: ({ unit, leavesOn }, names) =>
    `${names.unit(unit)} gave notice of withdrawal, and leaves on ${dateInWords(leavesOn)}.`,
  NoticeWaived: ({ unit, leavesOn }, names) =>
    `${names.unit(unit)} was let go sooner, and leaves on ${dateInWords(leavesOn)}.`,
  LateJoined: ({ unit }, names) => `${names.unit(unit)} joined late.`,
  OwnFiguresSaved: ({ unit }, names) => `${names.unit(unit)} changed its figures.`,
  FiguresEstimated: ({ unit }, names) => `The lead estimated the figures of ${names.unit(unit)}.`,
  CaseVersionCreated: ({ version }) => `The business case became version ${version}.`,
  PolicyAdopted: ({ policy }) => `The rate of discount changed with version ${policy.version} of the policy.`,
  ReOptInOpened: ({ caseVersion }) =>
    `The steering group approved version ${caseVersion} of the business case as the new baseline.`,
  ObjectionRaised: ({ organisation }, names) =>
    `${names.organisation(organisation)} objected to the new baseline, and decides again.`,
};

const ANSWERS: Readonly<Record<Answer, string>> = {
  join: 'decided to join',
  decline: 'declined',
  defer: 'put its answer off',
};
