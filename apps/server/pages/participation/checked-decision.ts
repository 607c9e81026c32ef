import type { Condition, ReasonCode } from '#domain/participation/state.js';
import { organisationName, type ProjectScene } from '../commands/command-page.js';
import { type Fact, facts } from '../shared/tables.js';
import { dateInWords, listInWords, poundsInWords } from '../words.js';
import { bodyName } from './opt-in-sheet.js';
import { ANSWERS, conditionInWords, REASONS } from './participation-words.js';

/** A decision as the form sends it; what was not answered is not there. */
interface Sent {
  readonly organisation: string;
  readonly caseVersion: number;
  readonly answer: keyof typeof ANSWERS;
  readonly parts?: readonly string[];
  readonly largestShare?: string;
  readonly conditions?: readonly Condition[];
  readonly reasonCode?: ReasonCode;
  readonly reason?: string;
  readonly until?: string;
  readonly body: string;
  readonly decidedOn: string;
  readonly reference: string;
}

/** What is about to be recorded, to be checked. */
export const checkedDecision = ({ reading, directory }: ProjectScene, sent: Sent): readonly Fact[] =>
  facts(
    ['Organisation', organisationName(directory, sent.organisation)],
    ['On version of the business case', String(sent.caseVersion)],
    ['Answer', ANSWERS[sent.answer]],
    ...termsOf(reading, sent),
    ['Reasons given', sent.reason ?? 'None'],
    ['Who decided', bodyName(reading, sent.organisation, sent.body)],
    ['When it was decided', dateInWords(sent.decidedOn)],
    ['Reference', sent.reference],
  );

/** What belongs to one answer alone. */
function termsOf(
  { project }: ProjectScene['reading'],
  { answer, parts = [], largestShare, conditions = [], reasonCode, until }: Sent,
): readonly (readonly [string, string])[] {
  if (answer === 'decline') return [['Main reason', reasonCode ? REASONS[reasonCode] : 'None']];
  if (answer === 'defer') return [['Will answer by', until ? dateInWords(until) : 'No date']];
  const titles = (project.cases.current?.parts ?? []).filter(({ id }) => parts.includes(id)).map(({ title }) => title);
  return [
    ['Parts of the scope', listInWords(titles) || 'All of it'],
    [
      'Largest share of the shared cost',
      largestShare ? poundsInWords(largestShare) : 'The share if only the smallest number joins',
    ],
    ['Conditions', listInWords(conditions.map((each) => conditionInWords(each))) || 'None'],
  ];
}
