import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mail } from '#local/mail-store.js';
import { People } from '#record/people.js';
import { calendarIn } from '../support/calendar.js';
import { Client } from '../support/client.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { joining, toOptIn } from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';

/* What calendar programs get with the mails: what begins, what moves and what is over, under one UID and a rising SEQUENCE. */

let server: TestServer;
let client: Client;
let mailbox: Mailbox;
let project: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  mailbox = await openMailbox(server);
  project = await toOptIn(client);
  await mailbox.delivered();
}, 120_000);
afterAll(async () => {
  await mailbox?.close();
  await server?.stop();
});

async function addressOf(place: string): Promise<string> {
  const holder = client.holderOf(place);
  return (await server.app.get(People).read([holder])).get(holder)!.email!;
}

/** The entry that a mail to somebody brings. */
async function entryTo(mails: readonly Mail[], place: string) {
  const address = await addressOf(place);
  const found = mails.filter(({ to }) => to.includes(address));
  expect(found).toHaveLength(1);
  const { attachments } = await mailbox.partsOf(found[0]);
  const parts = attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
  expect(parts).toHaveLength(1); // one part, which mail programs read, and offer as a file
  return { mail: found[0], ...calendarIn(new TextDecoder().decode(parts[0].content as ArrayBuffer)) };
}

const placesTold = async (mails: readonly Mail[], places: readonly string[]): Promise<readonly string[]> => {
  const addresses = await Promise.all(places.map(addressOf));
  return places.filter((_, index) => mails.some(({ to }) => to.includes(addresses[index])));
};

const RECORDERS = ['tfl-od', 'lda-od', 'lfepa-od', 'gla-od'];
const uid = (organisation: string) => `${project}/opt-in/1/${organisation}@example.org`;

describe('Deadlines in calendars, by mail', () => {
  let first: string;

  it('T1: a reminder brings its deadline, and nothing else is told until something changes', async () => {
    const { body } = await client.get('auditor', `projects/${project}/reminders`);
    const next = body.items.find(({ status, what }: any) => status === 'planned' && what === 'RecordDecision');
    await timeOf(server).moveTo(next.dueAt);
    await server.settle(project);
    const { method, event } = await entryTo(await mailbox.delivered(), 'lfepa-od');
    expect([method, event.UID, event.SEQUENCE, event.STATUS]).toEqual(['REQUEST', uid('lfepa'), '0', 'CONFIRMED']);
    expect(event.ATTENDEE).toBe(`MAILTO:${await addressOf('lfepa-od')}`);
    expect(event.ORGANIZER).toBe('mailto:converge@example.org');
    first = event.DTEND;
    expect(await mailbox.calendars()).toEqual([]);
  });

  it('O2: whoever has a deadline in the calendar is told once when it moves, under the same UID', async () => {
    await client.record('gla-chair', 'ExtendOptIn', { subject: project, body: { days: 5, reason: 'It meets late.' } });
    const mails = await mailbox.calendars();
    expect(await placesTold(mails, RECORDERS)).toEqual(RECORDERS);
    const { method, event, mail } = await entryTo(mails, 'lfepa-od');
    expect([method, event.UID, event.SEQUENCE, event.STATUS]).toEqual(['REQUEST', uid('lfepa'), '1', 'CONFIRMED']);
    expect(event.DTEND > first).toBe(true);
    expect(mail.text).toContain('The deadline has moved: it is now 17:00 on');
    expect(await mailbox.calendars()).toEqual([]);
  });

  it('O2: what has been done is taken out of the calendar of who had it, and out of no other', async () => {
    await client.record('lda-od', 'RecordDecision', { subject: project, body: joining('lda', 1) });
    await mailbox.delivered();
    const mails = await mailbox.calendars();
    expect(await placesTold(mails, RECORDERS)).toEqual(['lda-od']);
    const { method, event, mail } = await entryTo(mails, 'lda-od');
    expect([method, event.UID, event.SEQUENCE, event.STATUS]).toEqual(['CANCEL', uid('lda'), '2', 'CANCELLED']);
    expect(mail.subject).toContain('no longer waits for you');
    expect(await mailbox.calendars()).toEqual([]);
  });

  it('V8: a deadline is taken out of the calendar of who leaves the post that it waits for', async () => {
    const body = { organisation: 'gla', post: 'gla-od', holder: client.holderOf('gla-fin') };
    await client.record('gla-or', 'ReplacePostHolder', { subject: 'gla', body });
    await mailbox.delivered();
    const mails = await mailbox.calendars();
    expect(mails).toHaveLength(1);
    const { method, event } = await entryTo(mails, 'gla-od');
    expect([method, event.UID, event.SEQUENCE]).toEqual(['CANCEL', uid('gla'), '2']);
  });

  it('X6: a hold that stops the deadline takes it out, and the end of the hold brings it back, later', async () => {
    const inNinetyDays = Date.parse(await timeOf(server).now()) + 90 * 86_400_000;
    const hold = { reason: 'A court looks at it.', until: new Date(inNinetyDays).toISOString().slice(0, 10) };
    await client.record('gla-chair', 'Hold', { subject: project, body: hold });
    const held = await entryTo(await mailbox.calendars(), 'lfepa-od');
    expect([held.method, held.event.UID, held.event.SEQUENCE]).toEqual(['CANCEL', uid('lfepa'), '2']);
    await client.record('gla-chair', 'Resume', { subject: project });
    await mailbox.delivered();
    const back = await entryTo(await mailbox.calendars(), 'lfepa-od');
    expect([back.method, back.event.UID, back.event.SEQUENCE]).toEqual(['REQUEST', uid('lfepa'), '3']);
  });
});

describe('Meetings in calendars, by mail', () => {
  const SEATED = ['gla-chair', 'gla-member', 'lfepa-member', 'steering-group-secretary'];
  const give = async (by: string, command: string, body: object) => {
    const programme = (await client.get('auditor', 'directory')).body.programme.id;
    return client.record(by, command, { subject: programme, body });
  };
  let meeting: string;

  it('V1: whoever sits and the secretary are invited to a meeting that is declared, once', async () => {
    const body = { date: '2028-03-02', startsAt: '14:00', place: 'City Hall, room 4; second floor' };
    ({ subject: meeting } = await client.record('steering-group-secretary', 'DeclareMeeting', { body }));
    const mails = await mailbox.calendars();
    expect(await placesTold(mails, [...SEATED, 'lfepa-od'])).toEqual(SEATED);
    const { method, event, mail } = await entryTo(mails, 'lfepa-member');
    expect([method, event.UID, event.SEQUENCE]).toEqual(['REQUEST', `meeting/${meeting}@example.org`, '0']);
    expect(event.DTSTART).toBe('20280302T140000Z');
    expect(mail.text).toContain(`https://converge.example/meetings/${meeting}`);
    expect(await mailbox.calendars()).toEqual([]);
  });

  it('V8: a seat that passes to somebody else takes the meeting out of one calendar and brings it to the other', async () => {
    await give('programme-office', 'ReplaceSeatHolder', { seat: 'lfepa-member', holder: client.holderOf('lfepa-fin') });
    await mailbox.delivered();
    const mails = await mailbox.calendars();
    expect(mails).toHaveLength(2);
    const [left, came] = [await entryTo(mails, 'lfepa-member'), await entryTo(mails, 'lfepa-fin')];
    expect([left.method, left.event.UID, left.event.SEQUENCE]).toEqual([
      'CANCEL',
      `meeting/${meeting}@example.org`,
      '1',
    ]);
    expect([came.method, came.event.UID, came.event.SEQUENCE]).toEqual([
      'REQUEST',
      `meeting/${meeting}@example.org`,
      '0',
    ]);
  });

  const secretary = (command: string, body: object) =>
    client.record('steering-group-secretary', command, { subject: meeting, body });
  const uidOf = () => `meeting/${meeting}@example.org`;

  it('V1: a meeting that is moved moves in calendars, once, under a higher SEQUENCE; so it does to another place', async () => {
    const to = { date: '2028-03-09', startsAt: '10:00', place: 'Palestra' };
    await secretary('MoveMeeting', { ...to, reason: 'City Hall is closed.', moves: 0 });
    const notices = await mailbox.delivered();
    expect(await placesTold(notices, ['gla-chair', 'mps-member'])).toEqual(['gla-chair', 'mps-member']);
    expect(notices[0].text).toContain('has been moved');
    const moved = await entryTo(await mailbox.calendars(), 'gla-chair');
    expect([moved.method, moved.event.UID, moved.event.SEQUENCE]).toEqual(['REQUEST', uidOf(), '1']);
    expect(moved.event.DTSTART).toBe('20280309T100000Z');
    expect(await mailbox.calendars()).toEqual([]);

    await secretary('MoveMeeting', { ...to, place: 'City Hall', reason: 'It is open again.', moves: 1 });
    await mailbox.delivered();
    const elsewhere = await entryTo(await mailbox.calendars(), 'gla-chair');
    expect([elsewhere.method, elsewhere.event.SEQUENCE]).toEqual(['REQUEST', '2']);
    expect(elsewhere.event.SUMMARY).toContain('City Hall');
    expect(await mailbox.calendars()).toEqual([]);
  });

  it('T2: of two secretaries at once the second is told what the first did', async () => {
    const body = { date: '2028-03-16', startsAt: '10:00', place: 'Palestra', reason: 'It is too soon.', moves: 0 };
    const answer = await client.give('steering-group-secretary', 'MoveMeeting', { subject: meeting, body });
    expect([answer.status, answer.body.code]).toEqual([409, 'MEETING.MOVED_MEANWHILE']);
    expect(answer.body.detail).toContain('9 March 2028 at 10:00, City Hall');
  });

  it('V2: a meeting that is cancelled is taken out of calendars, and is no longer to come in the private ones', async () => {
    await secretary('CancelMeeting', { reason: 'Too few can come.', moves: 2 });
    await mailbox.delivered();
    const mails = await mailbox.calendars();
    const { method, event, mail } = await entryTo(mails, 'gla-chair');
    expect([method, event.UID, event.SEQUENCE, event.STATUS]).toEqual(['CANCEL', uidOf(), '3', 'CANCELLED']);
    expect(mail.text).toContain('was cancelled');
    expect(await mailbox.calendars()).toEqual([]);
    const { body } = await client.get('auditor', `meetings/${meeting}`);
    expect([body.status, body.moves.length]).toEqual(['cancelled', 2]);
  });
});
