import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordClock } from '#record/clock.js';
import { Client } from '../support/client.js';
import { joining, toOptIn } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let project: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  project = await toOptIn(client);
  const { body: present } = await client.get('tfl-pl', `projects/${project}/case`);
  const answer = (organisation: 'gla' | 'mpa') =>
    client.record(`${organisation}-od`, 'RecordDecision', {
      subject: project,
      body: joining(organisation, present.caseVersion),
    });
  await answer('gla');
  await answer('mpa');
}, 180_000);
afterAll(() => server?.stop());

const figures = async (query = '') => (await client.get('auditor', `spells${query && `?${query}`}`)).body.items;
const own = async () => (await client.get('auditor', `projects/${project}/spells`)).body.items;

describe('how long matters lie with whom', () => {
  it('M1: says of a project where each matter lies and lay', async () => {
    const answers = (await own()).filter(({ matter }: any) => matter.startsWith('answer/'));
    const last = (member: string) => answers.find(({ matter }: any) => matter === `answer/${member}`);
    expect(last('gla')).toMatchObject({ holder: 'organisation', step: 'decision', done: true, days: 0 });
    expect(last('mpa')).toMatchObject({ done: true });
    expect(last('mps')).toMatchObject({ step: 'second_key', until: null, stop: null, done: false, body: null });
    expect(last('lda')).toMatchObject({ step: 'decision', until: null, stop: null, run: 1 });
    expect((await own()).map(({ matter }: any) => matter)).toEqual(
      expect.arrayContaining(['proposal', 'gate/G1', 'gate/G2']),
    );
  });

  it('section 8, item 5: counts over the portfolio, by organisation, body and step', async () => {
    const [whole, board, ...more] = await figures('organisation=gla&step=answer');
    expect(whole).toMatchObject({ organisation: 'gla', step: 'answer', body: null, settled: 1, median: 0, longest: 0 });
    expect(whole).toMatchObject({ open: 0, openMedian: null, openLongest: null, stopped: 0 });
    expect(board.body).toEqual(expect.any(String));
    expect(more).toEqual([]);
    expect(await figures('organisation=lda&step=answer')).toMatchObject([
      { settled: 0, median: null, longest: null, open: 1, openMedian: 0, openLongest: 0 },
    ]);
    expect(await figures('organisation=lda&workstream=legal')).toEqual([]);
    for (const figure of await figures('step=decision')) expect(figure.step).toBe('decision');
  });

  it('section 8, item 5: the age of what is open grows by working days', async () => {
    const clock = server.app.get(RecordClock);
    await clock.moveTo(new Date(Date.parse(await clock.now()) + 7 * 86_400_000).toISOString());
    expect(await figures('organisation=lda&step=answer')).toMatchObject([{ open: 1, openLongest: 5 }]);
    const [lies] = (await own()).filter(({ matter }: any) => matter === 'answer/lda');
    expect(lies).toMatchObject({ until: null, days: 5 });
  });

  it.each(['step=ANYTHING', 'organisation=a&organisation=b', 'unknown=1'])('refuses %s', async (query) => {
    const answer = await client.get('auditor', `spells?${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.QUERY_INVALID']);
  });
});
