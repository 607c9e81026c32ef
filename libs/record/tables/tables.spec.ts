import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { ProjectEvent } from '#domain/projects/events.js';
import { at, calendar2009, policy, units } from '../../../test/support/domain.js';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { partFigures, theCase } from '../../../test/support/temporary-labour.js';
import { openRecord } from '../data-source.js';
import { kinds, projects } from '../kinds.js';
import { load } from '../load.js';
import { rebuild } from '../rebuild.js';
import { verify } from '../verify.js';

let database: TestDatabase;
let dataSource: DataSource;
const id = randomUUID();

const paper = { hash: 'hash of the paper', title: 'Scope', size: 1_000, caseVersion: 0 };
const round = { item: 'G1', round: 1 } as const;
const tally = { for: 1, against: 0, abstain: 0, casting: null, present: 1, organisations: 1, quorate: true };

/** Something of everything that rows are made of, whether or not the law would have come to it. */
const events: readonly ProjectEvent[] = [
  {
    type: 'ProjectProposed',
    id,
    reference: 'DMT-PROC-001',
    title: 'Temporary-labour framework',
    programme: 'dmt',
    units: units(),
    policy: policy(),
    calendar: calendar2009(),
    summary: 'hash of the summary',
    workstream: 'procurement',
    leadOrganisation: 'tfl',
    leadPost: 'tfl-pl',
  },
  { type: 'ProposalAccepted' },
  { type: 'StageEntered', from: 'PROPOSED', stage: 'SCOPING' },
  { type: 'GateSubmitted', ...round, paper },
  {
    type: 'VoteOpened',
    ...round,
    method: 'written',
    meeting: null,
    motion: 'approve',
    deferTo: null,
    electorate: [{ seat: 'gla-chair', organisation: 'gla', office: 'chair', holder: 'gla-chair' }],
    present: [],
    presiding: 'gla-chair',
    rule: { policyVersion: 1, quorumSeats: 4, quorumOrganisations: 3, establishedSeats: 8 },
    paper: paper.hash,
  },
  { type: 'VoteCast', ...round, seat: 'gla-chair', choice: 'for', reason: null, paper: paper.hash },
  {
    type: 'ApprovedWithConditions',
    ...round,
    tally,
    conditions: [{ kind: 'subsequent', owner: 'tfl-pl', due: '2009-02-27', words: 'hash of the words' }],
  },
  { type: 'ConditionsMet', ...round },
  { type: 'ExceptionRaised', ground: 'condition', condition: 'G1/1/1' },
  { type: 'StageEntered', from: 'SCOPING', stage: 'BUSINESS_CASE' },
  { type: 'CaseVersionCreated', version: 1, ground: 'case', case: theCase() },
  { type: 'OwnFiguresSaved', unit: 'tfl', parts: [partFigures({ oneOff: '9007199254740993', staffDays: 2.5 })] },
  { type: 'OptInOpened', window: 1, days: 30, units: ['tfl'], caseVersion: 1, delegated: {} },
  {
    type: 'DecisionRecorded',
    unit: 'tfl',
    status: 'JOINED_COND',
    decision: {
      organisation: 'tfl',
      caseVersion: 1,
      answer: 'join',
      reasonCode: null,
      reason: null,
      until: null,
      conditions: [{ metric: 'units_joined', operator: '>=', value: '3' }],
      parts: ['framework'],
      largestShare: '6000000',
      body: 'tfl-board',
      route: 'board',
      decidedOn: '2009-01-26',
      reference: 'tfl/1',
    },
  },
  {
    type: 'ViabilityPassed',
    viability: {
      ...{ passed: true, rounds: [], units: ['tfl'], shares: { tfl: '6000000' }, netAnnualCashable: '0' },
      ...{ netPresentValue: '0', failed: [], conditionFailed: [], reconfirm: [] },
    },
  },
  { type: 'BaselineFrozen', lines: theCase().benefitLines },
  { type: 'MilestonesPlanned', milestones: [{ id: 'go-live', title: 'Go live', due: '2009-06-01' }] },
  { type: 'MilestoneReached', milestone: 'go-live', reachedOn: '2009-05-29' },
  {
    type: 'ReturnSubmitted',
    unit: 'tfl',
    month: '2009-07',
    lines: [{ line: 'agency-rates', amount: '100', evidence: null }],
  },
  {
    type: 'PostImplementationReviewFiled',
    ...{ achieved: 'hash of what was', shortfall: 'hash of what was not', lessons: 'hash of the lessons' },
    stated: { wholeLifeCost: '24000000', netBenefit: null },
    recorded: { wholeLifeCost: null, forecast: '7500000', realised: '7500000', captured: '0' },
  },
  {
    type: 'RealisationRated',
    ...{ month: '2009-07', planned: '100', realised: '0', percent: 0, rag: 'red', running: 1, baseline: 1 },
    plans: [{ id: 'R1', owner: 'tfl-fin', organisation: 'tfl', lines: ['agency-rates'] }],
    escalated: false,
    reported: false,
  },
  {
    type: 'RiskRecorded',
    ...{ risk: 'RK1', title: 'The supplier gives up', cause: 'hash of the cause', effect: 'hash of the effect' },
    ...{ category: 'economic', organisation: null, likelihood: 'high', impact: 'medium', rating: 'high' },
    proximity: { stage: 'DELIVERY' },
    ...{ owner: 'tfl-fin', ownerOrganisation: 'tfl', strategy: 'accept', measures: 'hash of the measures' },
  },
  {
    type: 'RemindersSent',
    timer: 'draft/SCOPING',
    what: 'SubmitToGate',
    offset: 'start+10',
    dueAt: at('2009-01-19', '09:00'),
    recipients: ['PL@tfl'],
    overtaken: [],
  },
];

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
  const cause = { actor: 'tfl-pl', at: at('2009-01-05'), commandId: 'command-1', dueAt: null };
  await load(dataSource, [{ kind: projects, id, commands: [{ events, cause }] }]);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

test.each(projects.tables)('a project has rows in %s', async (table) => {
  expect(await dataSource.query(`SELECT * FROM ${table}`)).not.toEqual([]);
});

test('money, dates and instants are read back as the law writes them', async () => {
  const [figures] = await dataSource.query<object[]>('SELECT one_off, staff_days FROM figures');
  expect(figures).toEqual({ one_off: '9007199254740993', staff_days: '2.5' });
  const [milestone] = await dataSource.query<object[]>('SELECT due, reached_on FROM milestones');
  expect(milestone).toEqual({ due: '2009-06-01', reached_on: '2009-05-29' });
  const [vote] = await dataSource.query<object[]>('SELECT at FROM votes');
  expect(vote).toEqual({ at: '2009-01-05T10:00:00.000Z' });
});

test('the rows verify, and verify again when they were rebuilt', async () => {
  expect(await verify(dataSource, kinds)).toMatchObject({ streams: 1, damaged: 0, faults: [] });
  expect(await rebuild(dataSource, kinds)).toBe(0);
  expect(await verify(dataSource, kinds)).toMatchObject({ streams: 1, damaged: 0, faults: [] });
});
