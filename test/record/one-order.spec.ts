import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#domain/calendar/instant.js';
import { postsOf } from '#domain/kernel/facts.js';
import type { Round } from '#domain/gates/state.js';
import type { Project } from '#domain/projects/state.js';
import { kinds, projects } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import type { Outcome } from '#use-cases/commands/outcome.js';
import { type Desk, openDesk } from '../../apps/cli/desk.js';
import { adoptProgramme } from '../../apps/cli/programme.js';
import { copiesOf } from '../support/copies.js';
import { at } from '../support/domain.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';

/** Each pair of commands is sent at the same moment so often, to projects of their own. */
const TIMES = 500;
/** Projects on which commands run beside each other. */
const BESIDE = 10;

let database: TestDatabase;
let desk: Desk;
let now: Instant = at('2009-02-02', '10:00');
let people: ReadonlyMap<string, string>;

beforeAll(async () => {
  database = await createDatabase();
  desk = await openDesk(database.appUrl, { time: async () => now });
  await adoptProgramme(database.appUrl, { projects: false }, now);
  const directory = (await desk.directory.present())!;
  people = new Map([...postsOf(directory), ...directory.programme.seats].map(({ id, holder }) => [id, holder!]));
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await database?.drop();
});

const give = (who: string, name: string, subject: string | null, body: object = {}): Promise<Outcome> =>
  desk.commands.give({ name, subject, person: people.get(who)!, commandId: randomUUID(), expected: null, body });

async function record(who: string, name: string, subject: string | null, body: object = {}): Promise<string> {
  const outcome = await give(who, name, subject, body);
  if (outcome.kind !== 'recorded') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.answer.subject;
}

const on = { item: 'G1', round: 1 };
const SECRETARY = 'steering-group-secretary';
const cast = (project: string, seat: string) => give(seat, 'CastVote', project, { ...on, seat, choice: 'for' });

/** A project at G1, submitted by its lead. */
async function submitted(): Promise<string> {
  const project = await record('lfepa-pl', 'ProposeProject', null, {
    title: 'Fire-risk surveys',
    summary: 'One survey of each building.',
    workstream: 'property',
    leadOrganisation: 'lfepa',
    leadPost: 'lfepa-pl',
  });
  await record('programme-office', 'AcceptProposal', project);
  const { version } = await desk.process.look(project);
  await desk.process.act('EnterStage', project, version);
  await record('lfepa-pl', 'SaveScope', project, {
    currentPosition: 'Each by itself.',
    level: 'operational',
    gainBand: 'quick',
    existingArrangement: null,
    workstream: 'property',
  });
  await record('lfepa-pl', 'RecordEquality', project, { step: 'screening', text: 'Screened.' });
  await record('lfepa-pl', 'SubmitToGate', project, { gate: 'G1' });
  return project;
}

const roundOf = async (project: string): Promise<Round> =>
  ((await desk.archive.read(projects, project))!.state as Project).gates.G1!.rounds[0];

/** Does something with each of them, some beside each other. */
async function withEach(ids: readonly string[], what: (id: string) => Promise<void>): Promise<void> {
  for (let first = 0; first < ids.length; first += BESIDE) {
    await Promise.all(ids.slice(first, first + BESIDE).map(what));
  }
}

const code = (outcome: Outcome): string => (outcome.kind === 'refused' ? outcome.code : outcome.kind);

describe('what is sent at the same moment', () => {
  it(`V3: two votes, ${TIMES} times: both are in the record, in one order`, async () => {
    const project = await submitted();
    await record(SECRETARY, 'OpenVote', project, { ...on, method: 'written', motion: 'approve' });
    await withEach(await copiesOf(desk, project, TIMES), async (id) => {
      const answers = await Promise.all([cast(id, 'lda-member'), cast(id, 'mpa-member')]);
      expect(answers.map(code)).toEqual(['recorded', 'recorded']);
      const versions = answers.map((each) => (each.kind === 'recorded' ? each.answer.version : 0));
      expect(Math.abs(versions[0] - versions[1])).toBe(1);
      const seats = (await roundOf(id)).votes.map(({ seat }) => seat);
      expect(seats).toEqual(versions[0] < versions[1] ? ['lda-member', 'mpa-member'] : ['mpa-member', 'lda-member']);
    });
  }, 300_000);

  it(`V9: a vote and the recusal of its seat, ${TIMES} times: it counts in neither order`, async () => {
    const project = await submitted();
    await record(SECRETARY, 'OpenVote', project, { ...on, method: 'written', motion: 'approve' });
    const orders = { voted: 0, left: 0 };
    await withEach(await copiesOf(desk, project, TIMES), async (id) => {
      const interest = { item: 'G1', seat: 'lda-member', kind: 'prejudicial', nature: 'Shares.' };
      const [vote, recusal] = await Promise.all([
        cast(id, 'lda-member'),
        give('lda-member', 'DeclareInterest', id, interest),
      ]);
      expect(code(recusal)).toBe('recorded');
      const { votes, struck, recused } = await roundOf(id);
      expect([votes, recused.map(({ seat }) => seat)]).toEqual([[], ['lda-member']]);
      if (vote.kind === 'recorded') {
        orders.voted += 1;
        expect(struck).toMatchObject([{ seat: 'lda-member', choice: 'for' }]);
      } else {
        orders.left += 1;
        expect([code(vote), struck]).toEqual(['GATE.RECUSED', []]);
      }
    });
    expect(orders.voted + orders.left).toBe(TIMES);
    expect(Math.min(orders.voted, orders.left)).toBeGreaterThan(0);
  }, 300_000);

  it(`V4: a vote and the close, ${TIMES} times: the vote is counted or refused, and there is one outcome`, async () => {
    const project = await submitted();
    const meeting = await record(SECRETARY, 'DeclareMeeting', null, {
      date: '2009-03-05',
      startsAt: '14:00',
      place: 'City Hall',
    });
    await record(SECRETARY, 'ScheduleItem', project, { ...on, meeting });
    now = at('2009-03-05', '14:00');
    const present = ['gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member', 'mps-member'];
    await record(SECRETARY, 'RecordAttendance', meeting, { present, presiding: null });
    await record(SECRETARY, 'OpenVote', project, { ...on, method: 'meeting', motion: 'approve' });
    for (const seat of present.slice(0, 2)) await record(seat, 'CastVote', project, { ...on, seat, choice: 'for' });
    for (const seat of present.slice(2, 4)) {
      await record(seat, 'CastVote', project, { ...on, seat, choice: 'against', reason: 'Too dear.' });
    }
    const orders = { counted: 0, refused: 0 };
    await withEach(await copiesOf(desk, project, TIMES), async (id) => {
      const [vote, close] = await Promise.all([cast(id, 'mps-member'), give(SECRETARY, 'CloseVote', id, on)]);
      expect(code(close)).toBe('recorded');
      const { votes, tally, outcome } = await roundOf(id);
      if (vote.kind === 'recorded') {
        orders.counted += 1;
        expect([votes.length, tally!.for, outcome]).toEqual([5, 3, 'approved']);
      } else {
        orders.refused += 1;
        expect([votes.length, tally!.for, outcome]).toEqual([4, 2, 'lost']);
        expect(['GATE.OTHER_ROUND', 'GATE.NOT_OPEN', 'PROJECT.MOVING_ON']).toContain(code(vote));
      }
    });
    expect(orders.counted + orders.refused).toBe(TIMES);
    expect(Math.min(orders.counted, orders.refused)).toBeGreaterThan(0);
  }, 300_000);

  it('leaves a record that verifies: every chain, every row', async () => {
    expect(await verify(desk.dataSource, kinds)).toMatchObject({ damaged: 0, faults: [] });
  }, 300_000);
});
