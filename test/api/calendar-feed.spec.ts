import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { type CalendarEvent, eventsIn } from '../support/calendar.js';
import { Client } from '../support/client.js';
import { propose, toOptIn } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { hiddenIn, Visitor } from '../support/visitor.js';

/* The private calendar of a person: what calendar programs read, how it changes, and who can read it. */

let server: TestServer;
let client: Client;
let project: string;
let recorder: Visitor;
let address: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  project = await toOptIn(client);
  recorder = new Visitor(client);
  await recorder.signIn('lfepa-od');
}, 120_000);
afterAll(() => server?.stop());

const pathOf = (url: string): string => url.replace('http://127.0.0.1', '');

async function renewed(visitor: Visitor): Promise<string> {
  const { html } = await visitor.post('/calendar', hiddenIn((await visitor.get('/calendar')).html));
  return /http:\/\/127\.0\.0\.1\/calendar\/[\w-]{43}\.ics/.exec(html)![0];
}

async function read(url: string) {
  const response = await fetch(server.url + pathOf(url), { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const own = async (): Promise<CalendarEvent> => {
  const { text } = await read(address);
  return eventsIn(text).find(({ UID }) => UID.startsWith(`${project}/opt-in/1/lfepa@`))!;
};

it('has the deadlines of whoever made the address, and of nobody else', async () => {
  address = await renewed(recorder);
  const { status, headers, text } = await read(address);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const [{ dueAt }] = await server.app
    .get(Lists)
    .rows<{ dueAt: string }>(`SELECT due_at AS "dueAt" FROM inbox WHERE timer = 'opt-in/1/lfepa' LIMIT 1`);
  expect(await own()).toMatchObject({
    STATUS: 'CONFIRMED',
    SEQUENCE: '0',
    DTEND: dueAt.replace(/[-:]|\.\d+/g, ''),
    SUMMARY: expect.stringContaining('Record the organisation’s decision'),
  });
  expect(text).not.toContain('opt-in/1/tfl');
});

it('keeps the uid and raises the sequence when a deadline moves', async () => {
  await client.record('gla-chair', 'ExtendOptIn', {
    subject: project,
    body: { days: 5, reason: 'A board meets late.' },
  });
  const before = await own();
  expect(before.SEQUENCE).toBe('1');
  expect(before.STATUS).toBe('CONFIRMED');
});

it('says that a deadline is over when it has been settled', async () => {
  const body = {
    organisation: 'lfepa',
    caseVersion: 1,
    answer: 'decline',
    reasonCode: 'own_arrangement',
    body: 'lfepa-board',
    decidedOn: '2026-11-02',
    reference: 'LFEPA/1',
  };
  await client.record('lfepa-od', 'RecordDecision', { subject: project, body });
  expect(await own()).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '2' });
});

it('has the meetings for those who sit', async () => {
  const body = { date: '2027-03-04', startsAt: '14:00', place: 'City Hall, room 4; second floor' };
  const { subject } = await client.record('steering-group-secretary', 'DeclareMeeting', { body });
  const member = new Visitor(client);
  await member.signIn('gla-member');
  const meetings = async (url: string) =>
    eventsIn((await read(url)).text).filter(({ UID }) => UID.startsWith('meeting/'));
  const own = await renewed(member);
  expect(await meetings(own)).toMatchObject([
    {
      DTSTART: '20270304T140000Z',
      SUMMARY: expect.stringContaining('City Hall\\, room 4\\; second floor'),
      SEQUENCE: '0',
    },
  ]);
  const change = (command: string, more: object) =>
    client.record('steering-group-secretary', command, { subject, body: { reason: 'Too few can come.', ...more } });
  await change('MoveMeeting', { ...body, date: '2027-03-11', moves: 0 });
  expect(await meetings(own)).toMatchObject([{ DTSTART: '20270311T140000Z', SEQUENCE: '1', STATUS: 'CONFIRMED' }]);
  await change('CancelMeeting', { moves: 1 });
  expect(await meetings(own)).toMatchObject([{ SEQUENCE: '2', STATUS: 'CANCELLED' }]);
  expect(await meetings(address)).toEqual([]);
});

it('is not found at an address that is unknown, renewed or only nearly right, and takes no other method', async () => {
  const before = address;
  address = await renewed(recorder);
  for (const url of [
    before,
    `${address}x`,
    address.replace('.ics', ''),
    '/calendar/unknown.ics',
    '/calendar/%0d%0a.ics',
  ]) {
    expect({ url, status: (await read(url)).status }).toEqual({ url, status: 404 });
  }
  expect((await read(address)).status).toBe(200);
  const posted = await fetch(server.url + pathOf(address), { method: 'POST' });
  expect(posted.status).toBe(404);
});

it('keeps the hash of an address only, and a title with a formula or a line break is text in it', async () => {
  const token = /([\w-]{43})\.ics/.exec(address)![1];
  const kept = await server.app.get(Lists).rows('SELECT * FROM calendar_feeds');
  expect(JSON.stringify(kept)).not.toContain(token);
  await propose(client);
  expect(eventsIn((await read(address)).text).length).toBeGreaterThan(0);
});

it('has the actions of the plan under one uid each, which rises and is cancelled when the action is complete', async () => {
  const change = (due: string) => ({ action: 'PURE-R1', post: 'lfepa-od', due, reason: 'The brigade sees to it.' });
  const action = async () => eventsIn((await read(address)).text).find(({ UID }) => UID.startsWith('action/PURE-R1@'));
  await client.record('programme-office', 'UpdateAction', { body: change('2030-02-28') });
  expect(await action()).toMatchObject({ SEQUENCE: '2', STATUS: 'CONFIRMED', DTEND: '20300228T170000Z' });
  await client.record('programme-office', 'UpdateAction', { body: change('2030-03-29') });
  expect(await action()).toMatchObject({ SEQUENCE: '3', DTEND: '20300329T170000Z' });
  await client.record('lfepa-od', 'CompleteAction', { body: { action: 'PURE-R1', evidence: 'Published.' } });
  expect(await action()).toMatchObject({ SEQUENCE: '4', STATUS: 'CANCELLED' });
});
