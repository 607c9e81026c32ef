import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { derivedTables } from '#record/tables/tables.js';
import { Client, type Sending } from '../support/client.js';
import { carry, SEATS, stageOf, toOptIn, toScoping, toSubmittedG1 } from '../support/mission.js';
import { Visitor } from '../support/visitor.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';

/* What comes around a vote, through HTTP: conditions, chair's action, holds, meetings; and what is refused of them. */

const SECRETARY = 'steering-group-secretary';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  await timeOf(server).moveTo('2027-01-11T10:00:00.000Z');
});
afterAll(() => server?.stop());

const round1 = { item: 'G1', round: 1 };
const owned = { kind: 'precedent', owner: 'tfl-pl', due: '2027-03-01', words: 'Rates are sounded.' };
const conditional = { ...round1, method: 'written', motion: 'approve_with_conditions', conditions: [owned] };

/** Everything that stands in the record: events, answers, and every derived row. */
async function everything(): Promise<unknown> {
  const tables = ['events', 'commands', ...Object.keys(derivedTables)];
  const sums = tables.map(
    (table) => `(SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM ${table} t) AS ${table}`,
  );
  const [row] = await server.app.get(Lists).rows(`SELECT ${sums.join(', ')}`);
  return row;
}

const refusals = async (): Promise<number> => {
  const [{ count }] = await server.app
    .get(Lists)
    .rows<{ count: number }>('SELECT count(*)::int AS count FROM refused_attempts');
  return count;
};

/** A command that is refused leaves the record as it was; by law or permission, a line for the auditor. */
async function refused(place: string, command: string, sending: Sending): Promise<readonly [number, string]> {
  const [before, lines] = [await everything(), await refusals()];
  const { status, body } = await client.give(place, command, sending);
  expect(body.detail ?? body.title).toMatch(/^.{10,}\.$|^.{10,}$/s);
  expect(await everything()).toEqual(before);
  expect(await refusals()).toBe(lines + Number(status === 403 || status === 409));
  return [status, body.code];
}

async function declared(date: string): Promise<string> {
  const { subject } = await client.record(SECRETARY, 'DeclareMeeting', {
    body: { date, startsAt: '14:00', place: 'City Hall' },
  });
  return subject;
}

describe('bad input leaves no trace but the refused attempt', () => {
  it('V15: a condition without an owner, of an owner who does not exist, or with a past date', async () => {
    const subject = await toSubmittedG1(client);
    const opening = (conditions: readonly object[] | undefined) =>
      refused(SECRETARY, 'OpenVote', { subject, body: { ...conditional, conditions } });
    const { owner: _, ...orphan } = owned;
    expect(await opening([orphan])).toEqual([422, 'COMMAND.INVALID']);
    expect(await opening([{ ...owned, owner: 'nobody' }])).toEqual([409, 'CONDITION.OWNER_UNKNOWN']);
    expect(await opening([{ ...owned, due: '2026-10-30' }])).toEqual([409, 'CONDITION.DATE_PAST']);
    expect(await opening([{ ...owned, due: '2026-02-30' }])).toEqual([422, 'COMMAND.INVALID']);
    expect(await opening([{ ...owned, words: 'x'.repeat(20_001) }])).toEqual([422, 'COMMAND.INVALID']);
    expect(await opening(undefined)).toEqual([409, 'CONDITION.NEEDED']);
  });

  it('T1: a meeting on a bank holiday or a week-end', async () => {
    for (const date of ['2027-03-26', '2027-03-29', '2027-01-30']) {
      const body = { date, startsAt: '14:00', place: 'City Hall' };
      expect(await refused(SECRETARY, 'DeclareMeeting', { body })).toEqual([409, 'MEETING.NOT_A_WORKING_DAY']);
    }
  });

  it('V2: opening a vote that no quorum of organisations can take part in', async () => {
    const subject = await toSubmittedG1(client);
    for (const seat of ['lda-member', 'lfepa-member', 'mpa-member', 'mps-member']) {
      const body = { item: 'G1', seat, kind: 'prejudicial', nature: 'A supplier.' };
      await client.record(seat, 'DeclareInterest', { subject, body });
    }
    const body = { ...round1, method: 'written', motion: 'approve' };
    expect(await refused(SECRETARY, 'OpenVote', { subject, body })).toEqual([409, 'GATE.RULE_UNMEETABLE']);
  });

  it('X6: whatever a hold stops, and a hold that ends before it begins', async () => {
    const subject = await toSubmittedG1(client);
    await client.record(SECRETARY, 'OpenVote', { subject, body: { ...round1, method: 'written', motion: 'approve' } });
    const hold = (until: string) => ({ subject, body: { reason: 'A strike.', until } });
    expect(await refused('gla-chair', 'Hold', hold('2026-10-01'))).toEqual([409, 'HOLD.END_DATE']);
    expect(await refused('tfl-pl', 'Hold', hold('2027-02-26'))).toEqual([403, 'ACCESS.NOT_YOURS']);
    const long = { subject, body: { reason: 'x'.repeat(2_000_000), until: '2027-02-26' } };
    expect((await client.give('gla-chair', 'Hold', long)).status).toBe(413);
    await client.record('gla-chair', 'Hold', hold('2027-02-26'));
    const vote = { subject, body: { item: 'G1', round: 2, seat: 'gla-chair', choice: 'for' } };
    expect(await refused('gla-chair', 'CastVote', vote)).toEqual([409, 'PROJECT.ON_HOLD']);
    const gate = { subject, body: { gate: 'G1' } };
    expect(await refused('tfl-pl', 'SubmitToGate', gate)).toEqual([409, 'PROJECT.ON_HOLD']);
    const open = { subject, body: { item: 'G1', round: 2, method: 'meeting', motion: 'approve' } };
    expect(await refused(SECRETARY, 'OpenVote', open)).toEqual([409, 'PROJECT.ON_HOLD']);
    const { body } = await client.get('auditor', `projects/${subject}`);
    expect(body).toMatchObject({ stage: 'SCOPING', hold: { until: '2027-02-26', reason: 'A strike.' } });
  });

  it('X7: whatever is asked of a project that has ended', async () => {
    const subject = await toScoping(client);
    await client.record('tfl-pl', 'WithdrawProposal', { subject, body: { reason: 'Not now.' } });
    await server.settle(subject);
    const hold = { subject, body: { reason: 'A strike.', until: '2027-02-26' } };
    expect(await refused('gla-chair', 'Hold', hold)).toEqual([409, 'PROJECT.ENDED']);
    const agree = { subject, body: { ...round1, seat: 'lda-member' }, ifMatch: '0' };
    expect(await refused('lda-member', 'AgreeToChairsAction', agree)).toEqual([409, 'PROJECT.ENDED']);
  });
});

describe('what comes around a vote', () => {
  it('V15: an approval with a condition takes effect when it is discharged', async () => {
    const subject = await toSubmittedG1(client);
    await client.record(SECRETARY, 'OpenVote', { subject, body: conditional });
    await carry(client, subject, 'G1');
    expect(await stageOf(client, subject)).toBe('SCOPING');
    const { body } = await client.get('auditor', `projects/${subject}`);
    expect(body.conditions).toEqual([{ ...owned, id: 'G1/1/1', status: 'open' }]);
    const condition = 'G1/1/1';
    const evidence = { subject, body: { condition, text: 'Report 26/17.' } };
    expect(await refused('lda-pl', 'FileEvidence', evidence)).toEqual([403, 'ACCESS.NOT_YOURS']);
    const discharge = { subject, body: { condition } };
    expect(await refused('gla-chair', 'DischargeCondition', discharge)).toEqual([409, 'CONDITION.NO_EVIDENCE']);
    await client.record('tfl-pl', 'FileEvidence', evidence);
    // Seen before the evidence was there.
    const stale = { ...discharge, ifMatch: 'open-0' };
    expect((await client.give('gla-chair', 'DischargeCondition', stale)).status).toBe(412);
    await client.record('gla-chair', 'DischargeCondition', discharge);
    await server.settle(subject);
    expect(await stageOf(client, subject)).toBe('BUSINESS_CASE');
  });

  it('V10: a chair’s action approves with the agreement of another organisation, and no other', async () => {
    const subject = await toSubmittedG1(client);
    const agree = (seat: string) => client.record(seat, 'AgreeToChairsAction', { subject, body: { ...round1, seat } });
    const take = (agreedBy: string, motion = 'approve') => ({
      subject,
      body: { ...round1, motion, reason: 'The offer ends today.', agreedBy },
    });
    await agree('gla-member');
    expect(await refused('gla-chair', 'TakeChairsAction', take('gla-member'))).toEqual([409, 'GATE.SAME_ORGANISATION']);
    expect(await refused('gla-chair', 'TakeChairsAction', take('lfepa-member'))).toEqual([409, 'GATE.NOT_AGREED']);
    await agree('lfepa-member');
    expect(await refused('gla-chair', 'TakeChairsAction', take('lfepa-member', 'reject'))).toEqual([
      409,
      'GATE.NOT_BY_CHAIR',
    ]);
    expect(await refused('lfepa-member', 'TakeChairsAction', take('lfepa-member'))).toEqual([403, 'ACCESS.NOT_YOURS']);
    const taken = await client.record('gla-chair', 'TakeChairsAction', take('lfepa-member'));
    expect(taken.events.slice(0, 2)).toEqual(['ChairsActionTaken', 'ItemSubmitted']);
    await server.settle(subject);
    expect(await stageOf(client, subject)).toBe('BUSINESS_CASE');
    const { body } = await client.get('auditor', `projects/${subject}/gates/chairs-action~G1`);
    expect(body).toMatchObject({ item: 'chairs-action/G1', status: 'waiting', reason: 'The offer ends today.' });
  });

  it('V2: a meeting has its notice, its agenda, its forecast, its minutes, and their approval', async () => {
    const subject = await toSubmittedG1(client);
    const meeting = await declared('2027-01-28');
    const waits = (await client.get('auditor', `meetings/${meeting}/agenda`)).body;
    expect(waits.lastNoticeDay).toBe('2027-01-20');
    expect(waits.waiting).toContainEqual(expect.objectContaining({ project: subject, item: 'G1', round: 1 }));
    await client.record(SECRETARY, 'ScheduleItem', { subject, body: { ...round1, meeting } });
    for (const seat of ['lda-member', 'lfepa-member', 'mpa-member', 'mps-member'])
      await client.record(seat, 'SayAttendance', { subject: meeting, body: { seat, coming: false } });
    const { items, forecast } = (await client.get('auditor', `meetings/${meeting}/agenda`)).body;
    expect(items).toEqual([
      expect.objectContaining({ project: subject, paper: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
    expect(forecast.possible).toMatchObject({ seats: 4, organisations: 2, quorate: false });

    await timeOf(server).moveTo('2027-01-28T14:00:00.000Z');
    await client.record(SECRETARY, 'RecordAttendance', { subject: meeting, body: { present: SEATS, presiding: null } });
    const open = { ...round1, method: 'meeting', motion: 'approve' };
    await client.record(SECRETARY, 'OpenVote', { subject, body: open });
    for (const seat of ['gla-chair', 'lda-member'])
      await client.record(seat, 'CastVote', { subject, body: { ...round1, seat, choice: 'for' } });
    await client.record(SECRETARY, 'CloseVote', { subject, body: round1 });
    await client.record(SECRETARY, 'CloseMeeting', { subject: meeting });

    const next = await declared('2027-01-28');
    await client.record(SECRETARY, 'RecordAttendance', { subject: next, body: { present: SEATS, presiding: null } });
    const { body: draft } = await client.get('auditor', `meetings/${meeting}/minutes`);
    expect(draft).toMatchObject({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      approvedHash: null,
      correction: null,
    });
    const other = { subject: meeting, body: { nextMeeting: next, minutes: draft.hash.replace(/^./, '-') } };
    expect(await refused(SECRETARY, 'ApproveMinutes', other)).toEqual([422, 'COMMAND.INVALID']);
    const unnamed = { subject: meeting, body: { nextMeeting: next } };
    expect(await refused(SECRETARY, 'ApproveMinutes', unnamed)).toEqual([422, 'COMMAND.INVALID']);
    const secretary = new Visitor(client);
    await secretary.signIn(SECRETARY);
    const { html } = await secretary.get(`/meetings/${meeting}/approve-minutes?nextMeeting=${next}`);
    expect(html).toContain(`<input type="hidden" name="minutes" value="${draft.hash}">`);
    expect(html).toContain(`with the SHA-256 <span class="converge-text">${draft.hash}</span>`);
    const wrong = { subject: meeting, body: { nextMeeting: next, minutes: '0'.repeat(64) } };
    expect(await refused(SECRETARY, 'ApproveMinutes', wrong)).toEqual([409, 'MEETING.OTHER_MINUTES']);
    const approve = {
      subject: meeting,
      body: { nextMeeting: next, minutes: draft.hash, correction: 'The LDA sent apologies as well.' },
    };
    await client.record(SECRETARY, 'ApproveMinutes', approve);
    expect(await refused(SECRETARY, 'ApproveMinutes', approve)).toEqual([409, 'MEETING.MINUTES_APPROVED']);
    const { body: minutes } = await client.get('auditor', `meetings/${meeting}/minutes`);
    expect(minutes).toMatchObject({ hash: draft.hash, approvedHash: draft.hash });
    expect(minutes.correction).toBe('The LDA sent apologies as well.');
    expect(minutes.approved).toBe('These minutes were approved at the meeting of 28 January 2027.');
    expect(minutes.opening[0]).toBe('The steering group met on 28 January 2027 at 14:00, City Hall.');
    expect(minutes.items[0].lines).toEqual(
      expect.arrayContaining([
        'Moved: to approve.',
        expect.stringMatching(/^Approved by 2 to 0, 0 abstaining, at 14:00/),
      ]),
    );
  });

  it('V16: an item is withdrawn before its vote, and asked again in the next round', async () => {
    const subject = await toSubmittedG1(client);
    const withdraw = { subject, body: { ...round1, reason: 'A figure is wrong.' } };
    expect(await refused('lda-pl', 'WithdrawItem', withdraw)).toEqual([403, 'ACCESS.NOT_YOURS']);
    await client.record('tfl-pl', 'WithdrawItem', withdraw);
    await client.record('tfl-pl', 'SubmitToGate', { subject, body: { gate: 'G1' } });
    const { body } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(body.rounds.map(({ outcome }: { outcome: string | null }) => outcome)).toEqual(['not_needed', null]);
  });

  it('X6: a hold stops the opt-in where it is, and resuming lets it go on', async () => {
    const subject = await toOptIn(client);
    const closes = async () => (await client.get('auditor', `projects/${subject}/opt-in`)).body.optIn;
    const before = await closes();
    await client.record('gla-chair', 'Hold', { subject, body: { reason: 'A strike.', until: '2027-02-26' } });
    await client.record('gla-chair', 'Resume', { subject });
    expect(await closes()).toEqual(before);
    const { body } = await client.get('auditor', `projects/${subject}`);
    expect(body).toMatchObject({ stage: 'OPT_IN', hold: null });
  });
});
