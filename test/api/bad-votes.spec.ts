import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Sending } from '../support/client.js';
import { inVain, law, malformed, permission } from '../support/in-vain.js';
import {
  carry,
  openVote,
  SEATS,
  stageOf,
  toBusinessCase,
  toOpenG1,
  toSubmittedG1,
  voteFor,
} from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';

/*
 * Votes that must not come about: each has its code and its sentence, no event is recorded and no row changed. What the law
 * or a permission refuses is kept for the auditor; what is malformed is not.
 */

let server: TestServer;
let client: Client;
let programme: string;
/** An open vote: the chair has voted and changed it, the LDA has left, the MPA has a deputy until the end of 2029. */
let open: string;
/** Cancelled by the steering group, in a meeting. */
let cancelled: string;

const SECRETARY = 'steering-group-secretary';
const on = { item: 'G1', round: 1 };

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  cancelled = await toCancelled();
  open = await toOpenG1(client);
  await client.record('gla-chair', 'CastVote', { subject: open, body: voteFor('gla-chair') });
  await client.record('gla-chair', 'ChangeVote', {
    subject: open,
    body: { ...voteFor('gla-chair'), choice: 'abstain', replaces: 1 },
  });
  const interest = { item: 'G1', seat: 'lda-member', kind: 'prejudicial', nature: 'Shares.' };
  await client.record('lda-member', 'DeclareInterest', { subject: open, body: interest });
  await client.record('mpa-member', 'AppointDeputy', { subject: programme, body: deputy('mpa-fin') });
}, 120_000);
afterAll(() => server?.stop());

/** X7: asked for after G1, decided in a meeting, for which the clock is put forward. */
async function toCancelled(): Promise<string> {
  const subject = await toBusinessCase(client);
  const item = { item: 'cancel', round: 1 };
  const asking = { kind: 'cancel', reason: 'The supplier has failed.', exitPlan: 'Contracts run out in May.' };
  await client.record('tfl-pl', 'SubmitItem', { subject, body: asking });
  const { subject: meeting } = await client.record(SECRETARY, 'DeclareMeeting', {
    body: { date: '2027-06-10', startsAt: '14:00', place: 'City Hall' },
  });
  await client.record(SECRETARY, 'ScheduleItem', { subject, body: { ...item, meeting } });
  await timeOf(server).moveTo('2027-06-10T13:00:00.000Z');
  await client.record(SECRETARY, 'RecordAttendance', { subject: meeting, body: { present: SEATS, presiding: null } });
  await client.record(SECRETARY, 'OpenVote', { subject, body: { ...item, method: 'meeting', motion: 'approve' } });
  for (const seat of ['gla-chair', 'lda-member']) {
    await client.record(seat, 'CastVote', { subject, body: voteFor(seat, 'cancel') });
  }
  await client.record(SECRETARY, 'CloseVote', { subject, body: item });
  await server.settle(subject);
  return subject;
}

const deputy = (post: string, more: object = {}) => ({
  seat: 'mpa-member',
  person: client.holderOf(post),
  from: '2026-01-01',
  until: '2029-12-31',
  kinds: [],
  ...more,
});

const tried = (place: string, command: string, sending: Sending) => inVain(client, place, command, sending);

const against = (reason: string) => ({ ...voteFor('gla-member'), choice: 'against', reason });

describe('a vote that must not come about', () => {
  it.each<[string, string, string, () => object, unknown[]]>([
    ['without a seat', 'tfl-fin', 'CastVote', () => voteFor('tfl-member'), permission],
    ['for another’s seat', 'gla-member', 'CastVote', () => voteFor('tfl-member'), law('GATE.NOT_YOUR_SEAT')],
    ['for a seat that there is not', 'gla-member', 'CastVote', () => voteFor('nowhere'), law('GATE.NOT_ELIGIBLE')],
    ['a second time', 'gla-chair', 'CastVote', () => voteFor('gla-chair'), law('GATE.ALREADY_VOTED')],
    [
      'against without a reason',
      'gla-member',
      'CastVote',
      () => ({ ...voteFor('gla-member'), choice: 'against' }),
      law('GATE.REASON_NEEDED'),
    ],
    ['in another round', 'gla-member', 'CastVote', () => voteFor('gla-member', 'G1', 2), law('GATE.OTHER_ROUND')],
    ['as a recused seat', 'lda-member', 'CastVote', () => voteFor('lda-member'), law('GATE.RECUSED')],
    [
      'as a deputy who has not declared',
      'mpa-fin',
      'CastVote',
      () => voteFor('mpa-member'),
      law('GATE.INTERESTS_FIRST'),
    ],
    ['as a deputy for another seat', 'mpa-fin', 'CastVote', () => voteFor('mps-member'), law('GATE.NOT_YOUR_SEAT')],
    ['as nobody’s deputy', 'mpa-od', 'CastVote', () => voteFor('mpa-member'), permission],
    ['by the secretary', 'steering-group-secretary', 'CastVote', () => voteFor('mps-member'), permission],
    [
      'changed, of a vote replaced already',
      'gla-chair',
      'ChangeVote',
      () => ({ ...voteFor('gla-chair'), replaces: 1 }),
      law('GATE.VOTE_REPLACED'),
    ],
    [
      'through a deputy of a deputy',
      'mpa-fin',
      'NameSubstitute',
      () => ({ ...on, seat: 'mpa-member', person: client.holderOf('mpa-od') }),
      law('GATE.NOT_YOUR_SEAT'),
    ],
    [
      'changed before it is cast',
      'gla-member',
      'ChangeVote',
      () => ({ ...voteFor('gla-member'), replaces: 1 }),
      law('GATE.NOT_VOTED'),
    ],
    [
      'recorded for a seat by itself',
      'gla-member',
      'RecordVoteFor',
      () => ({ ...voteFor('gla-member'), evidence: 'Mine.' }),
      permission,
    ],
    [
      'recorded for a seat that has left',
      'steering-group-secretary',
      'RecordVoteFor',
      () => ({ ...voteFor('lda-member'), evidence: 'A call.' }),
      law('GATE.RECUSED'),
    ],
    [
      'recorded without evidence',
      'steering-group-secretary',
      'RecordVoteFor',
      () => voteFor('mps-member'),
      malformed(422, 'COMMAND.INVALID'),
    ],
    [
      'of no choice that there is',
      'gla-member',
      'CastVote',
      () => ({ ...voteFor('gla-member'), choice: 'maybe' }),
      malformed(422, 'COMMAND.INVALID'),
    ],
    [
      'with a reason that is too long',
      'gla-member',
      'CastVote',
      () => against('x'.repeat(20_001)),
      malformed(422, 'COMMAND.INVALID'),
    ],
    [
      'with a reason of 2 MB',
      'gla-member',
      'CastVote',
      () => against('x'.repeat(2_000_000)),
      malformed(413, 'REQUEST.TOO_LARGE'),
    ],
    [
      'after an interest taken back',
      'lda-member',
      'DeclareInterest',
      () => ({ item: 'G1', seat: 'lda-member', kind: 'none' }),
      law('GATE.STAYS_RECUSED'),
    ],
    [
      'after an interest that is not said',
      'mps-member',
      'DeclareInterest',
      () => ({ item: 'G1', seat: 'mps-member', kind: 'personal' }),
      law('GATE.NATURE_NEEDED'),
    ],
  ])('%s', async (_, place, command, body, expected) => {
    expect(await tried(place, command, { subject: open, body: body() })).toEqual(expected);
  });

  it('on an old version', async () => {
    const sending = { subject: open, body: voteFor('gla-member'), ifMatch: '1-scheduled-000000000000' };
    expect(await tried('gla-member', 'CastVote', sending)).toEqual(malformed(412, 'VERSION.CHANGED'));
  });

  it('on a project that is held', async () => {
    const held = await toOpenG1(client);
    await client.record('gla-chair', 'CastVote', { subject: held, body: voteFor('gla-chair') });
    await client.record('gla-chair', 'Hold', {
      subject: held,
      body: { reason: 'The budget.', until: await inDays(20) },
    });
    for (const [command, more] of [
      ['CastVote', { seat: 'gla-member' }],
      ['ChangeVote', { replaces: 1 }],
    ] as const) {
      const body = { ...voteFor('gla-chair'), ...more };
      const place = body.seat;
      expect(await tried(place, command, { subject: held, body })).toEqual(law('PROJECT.ON_HOLD'));
    }
  });

  it('on a project that the steering group has cancelled', async () => {
    expect(await stageOf(client, cancelled)).toBe('CANCELLED');
    const another = { ...voteFor('gla-chair', 'cancel'), choice: 'abstain', replaces: 1 };
    for (const [place, command, body] of [
      ['gla-chair', 'CastVote', voteFor('gla-chair')],
      ['mps-member', 'CastVote', voteFor('mps-member', 'cancel')],
      ['gla-chair', 'ChangeVote', another],
    ] as const) {
      expect(await tried(place, command, { subject: cancelled, body })).toEqual(law('PROJECT.ENDED'));
    }
  });

  it('after the close', async () => {
    const closed = await toOpenG1(client);
    await carry(client, closed, 'G1');
    const body = { ...voteFor('gla-chair'), replaces: 1, choice: 'abstain' };
    expect(await tried('gla-chair', 'ChangeVote', { subject: closed, body })).toEqual(law('GATE.NOT_OPEN'));
    const again = { subject: closed, body: voteFor('gla-chair') };
    expect(await tried('gla-chair', 'CastVote', again)).toEqual(law('GATE.NOT_OPEN'));
  });
});

describe('a deputy who must not come about', () => {
  it.each<[string, string, () => object, unknown[]]>([
    ['of a deputy', 'mpa-fin', () => deputy('mpa-od'), law('PROGRAMME.NOT_YOUR_SEAT')],
    [
      'of another organisation',
      'mps-member',
      () => deputy('mpa-od', { seat: 'mps-member' }),
      law('PROGRAMME.HOLDS_NO_POST'),
    ],
    ['on days when there is one', 'mpa-member', () => deputy('mpa-od'), law('PROGRAMME.DEPUTY_TWICE')],
    [
      'on days that are over',
      'mps-member',
      () => ({ ...deputy('mps-od', { seat: 'mps-member' }), until: '2026-01-02' }),
      law('PROGRAMME.DEPUTY_PAST'),
    ],
    [
      'whose last day is before the first',
      'mps-member',
      () => ({ ...deputy('mps-od', { seat: 'mps-member' }), from: '2029-12-31', until: '2029-12-30' }),
      malformed(422, 'COMMAND.INVALID'),
    ],
    [
      'on a day that there is not',
      'mps-member',
      () => ({ ...deputy('mps-od', { seat: 'mps-member' }), from: '2029-02-30' }),
      malformed(422, 'COMMAND.INVALID'),
    ],
  ])('%s', async (_, place, body, expected) => {
    expect(await tried(place, 'AppointDeputy', { subject: programme, body: body() })).toEqual(expected);
  });
});

describe('a vote on a condition that cannot be', () => {
  const condition = { kind: 'precedent', owner: 'tfl-pl', due: '2028-06-30', words: 'Rates are sounded.' };
  it.each<[string, object, unknown[]]>([
    ['without an owner', { ...condition, owner: undefined }, malformed(422, 'COMMAND.INVALID')],
    ['of an owner that there is not', { ...condition, owner: 'nobody' }, law('CONDITION.OWNER_UNKNOWN')],
    ['due on a day that is past', { ...condition, due: '2027-06-09' }, law('CONDITION.DATE_PAST')],
    ['due on a day that there is not', { ...condition, due: '2028-02-30' }, malformed(422, 'COMMAND.INVALID')],
  ])('%s', async (_, moved, expected) => {
    const subject = await toSubmittedG1(client);
    const body = { ...on, method: 'written', motion: 'approve_with_conditions', conditions: [moved] };
    expect(await tried(SECRETARY, 'OpenVote', { subject, body })).toEqual(expected);
  });
});

describe('a date that must not be', () => {
  it.each<[string, string, unknown[]]>([
    ['on a bank holiday', '2027-12-27', law('MEETING.NOT_A_WORKING_DAY')],
    ['at a week-end', '2027-12-25', law('MEETING.NOT_A_WORKING_DAY')],
    ['on a day that is past', '2027-06-09', law('MEETING.DATE_PAST')],
    ['on a day that there is not', '2027-06-31', malformed(422, 'COMMAND.INVALID')],
  ])('of a meeting %s', async (_, date, expected) => {
    const body = { date, startsAt: '14:00', place: 'City Hall' };
    expect(await tried(SECRETARY, 'DeclareMeeting', { body })).toEqual(expected);
  });

  it.each<[string, string, unknown[]]>([
    ['before it begins', '2027-06-09', law('HOLD.END_DATE')],
    ['further ahead than 120 working days', '2028-06-09', law('HOLD.END_DATE')],
    ['on a day that there is not', '2027-06-31', malformed(422, 'COMMAND.INVALID')],
  ])('of a hold that ends %s', async (_, until, expected) => {
    const body = { reason: 'The budget.', until };
    expect(await tried('gla-chair', 'Hold', { subject: open, body })).toEqual(expected);
  });

  it.each<[string, string, unknown[]]>([
    ['in days to come', '2027-06-30', law('PROGRAMME.INTEREST_AHEAD')],
    ['on a day that there is not', '2027-06-31', malformed(422, 'COMMAND.INVALID')],
  ])('of a standing interest that begins %s', async (_, since, expected) => {
    const body = { kind: 'personal', nature: 'Shares.', since, workstreams: [], organisations: [] };
    expect(await tried('gla-member', 'DeclareStandingInterest', { subject: programme, body })).toEqual(expected);
  });
});

describe('what the auditor sees of it', () => {
  it('who tried what on the gate, in its decision record', async () => {
    const body = voteFor('gla-chair');
    await tried('gla-chair', 'CastVote', { subject: open, body });
    await tried('mpa-od', 'CastVote', { subject: open, body: voteFor('mpa-member') });
    await tried('gla-member', 'CastVote', { subject: open, body: { ...voteFor('gla-member'), choice: 'maybe' } });
    const { body: record } = await client.get('auditor', `projects/${open}/gates/G1/record`);
    const seen = record.refused.slice(-2).map((each: any) => [each.by, each.command, each.code]);
    expect(seen).toEqual([
      [client.holderOf('gla-chair'), 'CastVote', 'GATE.ALREADY_VOTED'],
      [client.holderOf('mpa-od'), 'CastVote', 'ACCESS.NOT_YOURS'],
    ]);
  });
});

describe('a vote that must not be opened', () => {
  it('in writing without a quorum of organisations', async () => {
    const subject = await toSubmittedG1(client);
    for (const seat of ['lda-member', 'lfepa-member', 'mpa-member', 'mps-member']) {
      await client.record('programme-office', 'ReplaceSeatHolder', {
        subject: programme,
        body: { seat, holder: null },
      });
    }
    const body = { ...on, method: 'written', motion: 'approve' };
    expect(await tried('steering-group-secretary', 'OpenVote', { subject, body })).toEqual(law('GATE.RULE_UNMEETABLE'));
    await expect(openVote(client, subject, 'G1')).rejects.toThrow('GATE.RULE_UNMEETABLE');
  });
});

describe('a vote whose time is over', () => {
  it('is not taken, whether or not the process has closed the procedure', async () => {
    await timeOf(server).moveTo('2027-07-01T16:00:00.000Z');
    const late = { subject: open, body: voteFor('gla-member') };
    expect(await tried('gla-member', 'CastVote', late)).toEqual(law('GATE.VOTE_CLOSED'));
    const changed = { ...voteFor('gla-chair'), replaces: 2 };
    expect(await tried('gla-chair', 'ChangeVote', { subject: open, body: changed })).toEqual(law('GATE.VOTE_CLOSED'));
  });
});

async function inDays(days: number): Promise<string> {
  const { body } = await client.get('auditor', 'clock');
  return new Date(Date.parse(body.now) + days * 86_400_000).toISOString().slice(0, 10);
}
