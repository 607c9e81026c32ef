import {
  carry,
  joining,
  openVote,
  propose,
  toDelivery,
  toMemberReview,
  toOpenG1,
  toOptIn,
  toScoping,
  toSubmittedG1,
} from '../support/mission.js';
import { timeOf } from '../support/server.js';
import type { Site } from './browser.js';
import { type Answers, dated } from './forms.js';

/** Somebody whom a project waits for, or who is told of it. */
export interface Errand {
  readonly place: string;
  readonly project: string;
}

/** What somebody is asked by mail, and what they answer. */
export interface MailJourney {
  readonly role: string;
  readonly command: string;
  /** Brings projects to where two people are asked the same, or one person of two projects. */
  readonly begin: (site: Site) => Promise<readonly [Errand, Errand]>;
  /** That the mail is news of what the journey before has done; unless stated, its reminder falls due. */
  readonly news?: true;
  readonly answers?: (place: string) => Answers;
  /** Heading of the confirmation. */
  readonly done: string;
  /** Subject of the receipt, where one is due. */
  readonly receipt?: RegExp;
}

/** The same person in two projects, one brought there after the other. */
const inTwo = async (place: string, bring: () => Promise<string>): Promise<readonly [Errand, Errand]> => [
  { place, project: await bring() },
  { place, project: await bring() },
];

/** Two people in the same project. */
const both = (first: string, second: string, project: string): readonly [Errand, Errand] => [
  { place: first, project },
  { place: second, project },
];

const record = (site: Site, place: string, command: string, subject: string, body: object = {}) =>
  site.client.record(place, command, { subject, body });

/** A weekday some days from now, by the clock of the record. */
export async function weekdayIn(site: Site, days: number): Promise<string> {
  const day = new Date(Date.parse(await timeOf(site.server).now()) + days * 864e5);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Approved with a condition whose evidence is there. */
async function withEvidence(site: Site): Promise<string> {
  const project = await toSubmittedG1(site.client);
  const due = await weekdayIn(site, 20);
  await record(site, SECRETARY, 'OpenVote', project, {
    ...{ item: 'G1', round: 1, method: 'written', motion: 'approve_with_conditions' },
    conditions: [{ kind: 'precedent', owner: 'tfl-pl', due, words: 'Rates are sounded.' }],
  });
  await carry(site.client, project, 'G1');
  await record(site, 'tfl-pl', 'FileEvidence', project, { condition: 'G1/1/1', text: 'The report on rates.' });
  return project;
}

/** Its first gate is put to a meeting far enough ahead that the papers are still to come. */
async function beforeMeeting(site: Site): Promise<string> {
  const project = await toSubmittedG1(site.client);
  const { subject: meeting } = await record(site, SECRETARY, 'DeclareMeeting', 'none', {
    ...{ date: await weekdayIn(site, 25), startsAt: '14:00', place: 'City Hall' },
  });
  await record(site, SECRETARY, 'ScheduleItem', project, { item: 'G1', round: 1, meeting });
  return project;
}

/** A major project whose second gate is near: it needs a review. */
async function needingReview(site: Site): Promise<string> {
  const project = await toSubmittedG1(site.client);
  await record(site, 'lda-or', 'AskForMajorRoute', project, { organisation: 'lda', reason: 'All of us depend on it.' });
  await openVote(site.client, project, 'G1');
  await carry(site.client, project, 'G1');
  return project;
}

async function running(site: Site): Promise<string> {
  const project = await toDelivery(site.client);
  const milestone = { id: 'signed', title: 'Framework signed', due: '2029-12-18' };
  await record(site, 'tfl-pl', 'PlanMilestones', project, { milestones: [milestone] });
  await record(site, 'tfl-pl', 'StartDelivery', project);
  return project;
}

const SECRETARY = 'steering-group-secretary';
let withBenefits: readonly [Errand, Errand];

/** Goes on where the representative has made the returns: each who signs one is told when the one before has. */
async function onTheReturns(place: string): Promise<readonly [Errand, Errand]> {
  const [first, second] = withBenefits;
  return [
    { ...first, place },
    { ...second, place },
  ];
}

export const mailJourneys: readonly MailJourney[] = [
  {
    role: 'the programme office',
    command: 'AcceptProposal',
    begin: (site) => inTwo('programme-office', () => propose(site.client)),
    done: 'Proposal accepted',
  },
  {
    role: 'the project lead',
    command: 'SaveScope',
    begin: (site) => inTwo('tfl-pl', () => toScoping(site.client)),
    answers: () => ({
      currentPosition: 'Each buys by itself.',
      level: 'operational',
      gainBand: 'medium',
      workstream: 'procurement',
    }),
    done: 'Scope saved',
  },
  {
    role: 'a member of the steering group',
    command: 'CastVote',
    begin: async (site) => both('lda-member', 'lfepa-member', await toOpenG1(site.client)),
    answers: () => ({ choice: 'against', reason: 'Too early for us.' }),
    done: 'Vote recorded',
    receipt: /Your vote is recorded: gate G1/,
  },
  {
    role: 'the chair',
    command: 'DischargeCondition',
    begin: (site) => inTwo('gla-chair', () => withEvidence(site)),
    done: 'Condition discharged',
  },
  {
    role: 'the secretary',
    command: 'IssuePapers',
    begin: (site) => inTwo(SECRETARY, () => beforeMeeting(site)),
    done: 'Papers issued',
  },
  {
    role: 'a finance reviewer',
    command: 'GiveComment',
    begin: async (site) => both('gla-fin', 'lda-fin', await toMemberReview(site.client)),
    answers: () => ({ text: 'The figures are ours.' }),
    done: 'Comment recorded',
  },
  {
    role: 'the assurance reviewer',
    command: 'RecordAssurance',
    begin: (site) => inTwo('assurance-reviewer', () => needingReview(site)),
    answers: () => ({
      ...{ gate: 'G2', confidence: 'green', findings: 'It is well prepared.' },
      ...dated('reviewedOn', '2026-11-02'),
    }),
    done: 'Review recorded',
  },
  {
    role: 'a decision recorder',
    command: 'RecordDecision',
    begin: async (site) => both('gla-od', 'lfepa-od', await toOptIn(site.client)),
    answers: (place) => {
      const [organisation] = place.split('-');
      const { decidedOn, ...said } = joining(organisation as 'gla' | 'lfepa', 1);
      return { answer: said.answer, body: said.body, reference: said.reference, ...dated('decidedOn', decidedOn) };
    },
    done: 'Decision recorded',
    receipt: /The decision is recorded: \w+ has decided to join/,
  },
  {
    role: 'an organisation representative',
    command: 'SubmitReturn',
    begin: async (site) => (withBenefits = await inTwo('tfl-or', () => running(site))),
    answers: () => ({ 'lines.0.amount': '30,000', 'lines.0.evidence': 'Invoices of May.' }),
    done: 'Return made',
  },
  {
    role: 'a finance reviewer of benefits',
    command: 'ConfirmBenefit',
    begin: () => onTheReturns('tfl-fin'),
    news: true,
    done: 'Return confirmed',
  },
  {
    role: 'the assurance reviewer of benefits',
    command: 'CountersignReturn',
    begin: () => onTheReturns('assurance-reviewer'),
    news: true,
    done: 'Return countersigned',
  },
  {
    role: 'the benefits lead',
    command: 'ValidateReturn',
    begin: () => onTheReturns('tfl-bl'),
    news: true,
    answers: () => ({ verdict: 'validated' }),
    done: 'Answer recorded',
  },
];
