import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Client } from '../support/client.js';
import { joining, toOptIn } from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { signIn } from '../support/session.js';

/*
 * A project as it was on a date: its events up to then, and nothing that came after. Answers are sealed in it.
 */

const [ANSWERED, UNSEALED] = ['2027-03-10', '2027-03-12'];

let server: TestServer;
let client: Client;
let project: string;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  await timeOf(server).moveTo('2027-03-08T10:00:00.000Z');
  const { policy } = (await server.app.get(WhoIsWho).present())!.programme;
  await client.record('programme-office', 'AdoptPolicy', {
    body: { ...policy, version: policy.version + 1, optIn: { ...policy.optIn, sealed: true } },
  });
  project = await toOptIn(client);
  const { caseVersion } = (await client.get('tfl-pl', `projects/${project}/case`)).body;
  const answer = (organisation: 'gla' | 'tfl' | 'lda' | 'lfepa' | 'mpa' | 'mps', change: object = {}) =>
    client.record(`${organisation}-od`, 'RecordDecision', {
      subject: project,
      body: { ...joining(organisation, caseVersion), ...change },
    });
  await timeOf(server).moveTo(`${ANSWERED}T10:00:00.000Z`);
  await answer('lfepa', { answer: 'decline', reasonCode: 'timing', reason: 'QZX reason', largestShare: undefined });
  await timeOf(server).moveTo(`${UNSEALED}T10:00:00.000Z`);
  for (const organisation of ['gla', 'tfl', 'lda', 'mpa', 'mps'] as const) await answer(organisation);
  await server.settle(project);
  cookie = await signIn(client, 'tfl-fin');
}, 120_000);
afterAll(() => server?.stop());

const on = async (place: string, day: string) => (await client.get(place, `projects/${project}?on=${day}`)).body;
const statusOf = (body: { units: { id: string; status: string }[] }, unit: string) =>
  body.units.find(({ id }) => id === unit)?.status;

describe('a project as it was on a date', () => {
  it('is what its events up to the end of that day make it', async () => {
    const [then, now] = [await on('auditor', '2027-03-08'), (await client.get('auditor', `projects/${project}`)).body];
    expect([then.sealedUntil, now.sealedUntil]).toEqual([expect.any(String), null]);
    expect(then.version).toBeLessThan(now.version);
    expect(await on('auditor', UNSEALED)).toEqual(now);
  });

  it('keeps sealed what was sealed then, for all but its own', async () => {
    expect(statusOf(await on('lfepa-fin', ANSWERED), 'lfepa')).toBe('DECLINED');
    expect(statusOf(await on('auditor', ANSWERED), 'lfepa')).toBe('ANSWERED');
    expect(statusOf(await on('tfl-fin', ANSWERED), 'lfepa')).toBe('INVITED');
    expect(statusOf(await on('tfl-fin', UNSEALED), 'lfepa')).toBe('DECLINED');
    const page = async (query: string) => (await client.send('GET', `/projects/${project}${query}`, { cookie })).text;
    for (const query of [`?on=${ANSWERED}`, `/history.csv?on=${ANSWERED}`]) {
      expect([query, await page(query)]).toEqual([query, expect.not.stringContaining('declines')]);
    }
    expect(await page('/history.csv')).toContain('declines');
  });

  it('says so on its page, and offers nothing to do', async () => {
    const lead = await signIn(client, 'tfl-pl');
    const page = async (query: string) =>
      (await client.send('GET', `/projects/${project}${query}`, { cookie: lead })).text;
    expect(await page('')).toContain('What you can do here');
    const past = await page(`?on=${UNSEALED}`);
    expect(past).toContain('as it was at the end of 12 March 2027');
    expect(past).not.toContain('What you can do here');
  });

  it('has its decisions, their papers and the opt-in with it, to be read only', async () => {
    const auditor = await signIn(client, 'auditor');
    const page = async (path: string, as = auditor) =>
      (await client.send('GET', `/projects/${project}${path}`, { cookie: as })).text;
    const past = await page(`?on=${ANSWERED}`);
    expect(past).toContain(`/projects/${project}/gates/G2?on=${ANSWERED}#round-1`);
    expect(past).toContain(`/projects/${project}/opt-in?on=${ANSWERED}`);
    for (const path of ['/gates/G2', '/gates/G2/paper', '/opt-in']) {
      const [then, now] = [await page(`${path}?on=${ANSWERED}`), await page(path)];
      expect([path, then]).toEqual([path, expect.stringContaining('as it was at the end of 10 March 2027')]);
      expect([path, then]).toEqual([
        path,
        expect.stringContaining(`href="/projects/${project}${path}">Go to this page`),
      ]);
      expect([path, /<form(?! method="post" action="\/(sign-out|clock))/.test(then)]).toEqual([path, false]);
      expect([path, now]).toEqual([path, expect.stringContaining('This page as it was on')]);
    }
    expect((await client.send('GET', `/projects/${project}/gates/G2?on=2027-03-07`, { cookie })).status).toBe(404);
  });

  it('keeps sealed on its opt-in page what was sealed then', async () => {
    const lfepa = await signIn(client, 'lfepa-fin');
    const page = async (day: string, as = cookie) =>
      (await client.send('GET', `/projects/${project}/opt-in?on=${day}`, { cookie: as })).text;
    expect(await page(ANSWERED)).not.toMatch(/declines|Declined|QZX/);
    expect(await page(ANSWERED)).toContain('Answers are sealed until all are in');
    expect(await page(ANSWERED, lfepa)).toContain('declines');
    expect(await page(UNSEALED)).toContain('declines');
  });

  it.each([
    ['2027-03-13', 400, 'PAST.TO_COME'],
    ['2027-03-07', 404, 'PAST.NOT_YET'],
  ])('is not there for %s', async (day, status, code) => {
    const answer = await client.get('auditor', `projects/${project}?on=${day}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await client.send('GET', `/projects/${project}?on=${day}`, { cookie })).status).toBe(status);
  });

  it.each(['2027-02-30', 'yesterday', '2027-3-1', '<script>'])('is refused for what is no day: %s', async (day) => {
    const path = `projects/${project}?on=${encodeURIComponent(day)}`;
    expect((await client.get('auditor', path)).status).toBe(400);
    const { status, text } = await client.send('GET', `/${path}`, { cookie });
    expect(status).toBe(400);
    expect(text).toContain('Write the day as year, month and day');
  });
});

describe('the history of a project', () => {
  it('can be asked for by kind, in pages and as a file', async () => {
    const { items } = (await client.get('auditor', `projects/${project}/history?kind=gates&limit=200`)).body;
    expect(new Set(items.map(({ type }: { type: string }) => type))).toEqual(
      new Set(['GateApproved', 'VoteCast', 'VoteOpened', 'GateSubmitted']),
    );
    const { text } = await client.send('GET', `/projects/${project}/history.csv?kind=gates`, { cookie });
    expect(text.trim().split('\r\n')).toHaveLength(items.length + 1);
    const page = await client.send('GET', `/projects/${project}?kind=gates`, { cookie });
    expect(page.text).toMatch(/\?kind=gates&amp;before=\d+#history/);
    expect(page.text).not.toContain('Equality screening recorded</p>');
  });
});
