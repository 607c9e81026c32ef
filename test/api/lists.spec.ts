import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { propose } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { signIn } from '../support/session.js';

/*
 * Every list of the product can be filtered and sorted by its address, and given out as a file of the same rows.
 */

let server: TestServer;
let client: Client;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  await propose(client);
  await client.give('auditor', 'DeclareMeeting', { body: { date: '2027-03-04', startsAt: '14:00', place: 'X' } });
  for (const [date, startsAt, place] of [
    ['2027-03-04', '14:00', '=City Hall'],
    ['2027-02-04', '09:30', 'Palestra'],
  ])
    await client.record('steering-group-secretary', 'DeclareMeeting', { body: { date, startsAt, place } });
  cookie = await signIn(client, 'auditor');
}, 60_000);
afterAll(() => server?.stop());

const get = (path: string) => client.send('GET', path, { cookie });

it.each([
  ['/projects', 'stage=PROPOSED&sort=title', 'Temporary-labour framework'],
  ['/exceptions', 'status=open&sort=-raised', 'Exception'],
  ['/recovery-plans', 'status=open', 'Plan'],
  ['/seats', 'organisation=London+Development+Agency&sort=-seat', 'Member, London Development Agency'],
  ['/meetings', 'status=Declared&sort=date', 'Palestra'],
  ['/interests', 'status=Stands&sort=since', 'Interest'],
  ['/refusals', 'command=DeclareMeeting', 'DeclareMeeting'],
  ['/spells', 'step=proposal&sort=-median', 'Proposal'],
  ['/participation', 'stage=PROPOSED&sort=title', 'Temporary-labour framework'],
])('%s?%s', async (path, query, expected) => {
  const [page, file] = [await get(`${path}?${query}`), await get(`${path}.csv?${query}`)];
  expect([page.status, file.status]).toEqual([200, 200]);
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.text).toContain(expected);
  expect(page.text).toContain(expected);
});

it('is sorted by what stands in a column, and its file the same; no cell is a formula', async () => {
  const { text } = await get('/meetings.csv?sort=date');
  expect(text.split('\r\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^Thursday 4 February 2027,9:30am,Palestra,/),
    expect.stringMatching(/^Thursday 4 March 2027,2pm,'=City Hall,/),
  ]);
  expect((await get('/meetings?sort=date')).text).toMatch(/aria-sort="ascending"><a[^>]*\?sort=-date">Date</);
});

it('is not for everybody where the list is not', async () => {
  const lead = await signIn(client, 'tfl-pl');
  expect((await client.send('GET', '/refusals.csv', { cookie: lead })).status).toBe(403);
});
