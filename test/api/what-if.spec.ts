import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { businessCase, figuresOf, joining, toOptIn } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

/* Live viability and what-if through HTTP, each door and what it keeps shut. */

let server: TestServer;
let client: Client;
let subject: string;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  subject = await toOptIn(client);
  const { body } = await client.get('auditor', `projects/${subject}/case`);
  for (const organisation of ['tfl', 'lda', 'lfepa'] as const) {
    await answer(organisation, { largestShare: '24000000', caseVersion: body.caseVersion });
  }
  const conditions = [{ metric: 'payback_years', operator: '<=', value: '1.75' }];
  await answer('gla', { conditions, caseVersion: body.caseVersion });
}, 120_000);
afterAll(() => server?.stop());

const answer = (organisation: 'tfl' | 'lda' | 'lfepa' | 'gla', more: object) =>
  client.record(`${organisation}-od`, 'RecordDecision', { subject, body: { ...joining(organisation, 1), ...more } });

const viability = async (place = 'auditor') => (await client.get(place, `projects/${subject}/opt-in/viability`)).body;

const whatIf = (query: string, place = 'tfl-pl') => client.get(place, `projects/${subject}/opt-in/what-if?${query}`);

const headOf = async () => (await client.get('auditor', `projects/${subject}`)).body.hash;

describe('viability while answers come in', () => {
  it('O7: says whether it would pass now, which test fails, what is still needed, and how each round goes', async () => {
    const { now, tested, stale } = await viability();
    expect([tested, stale]).toEqual([null, false]);
    expect(now).toMatchObject({ passed: false, units: ['tfl', 'lda', 'lfepa'], failed: ['units', 'cashable_floor'] });
    expect(now.stillNeeded).toEqual(['1 more unit', '£60,000 more net cashable benefit a year']);
    expect(now.rounds.map(({ words }: { readonly words: string }) => words)).toEqual([
      expect.stringMatching(
        /^Round 1: 4 units, share £60,000 each\. The condition of Greater London Authority “payback at most 1.75 years” fails at 2 years, so it leaves\.$/,
      ),
      expect.stringMatching(/^Round 2: 3 units, share £80,000 each\./),
    ]);
    expect(now.members).toContainEqual({
      unit: 'lfepa',
      share: '8000000',
      running: '0',
      netAnnualCashable: '5000000',
      netPresentValue: expect.any(String),
      payback: '1.6',
    });
  });

  it('O7: follows each answer', async () => {
    await client.record('gla-od', 'RecordDecision', {
      subject,
      body: {
        ...joining('gla', (await client.get('auditor', `projects/${subject}/case`)).body.caseVersion),
        reference: 'GLA/26/2',
      },
    });
    const { now } = await viability();
    expect(now.stillNeeded).toEqual(['£30,000 more net cashable benefit a year']);
    expect(now.units).toContain('gla');
  });
});

describe('what if', () => {
  it('O7: answers, terms and figures are supposed, and nothing is recorded', async () => {
    const before = await headOf();
    const joined = (await whatIf('answers=met:join')).body;
    expect(joined.supposed).toMatchObject({ passed: true, netAnnualCashable: '47000000', stillNeeded: [] });
    expect(joined.actual.passed).toBe(false);
    const declined = (await whatIf('unanswered=join&answers=lfepa:decline')).body.supposed;
    expect(declined.units).toEqual(['gla', 'tfl', 'lda', 'met']);
    expect((await whatIf('answers=tfl:condition_fails')).body.supposed.failed).toContain('required');
    const lower = (await whatIf('minimumUnits=3&netAnnualCashable=27000000&netPresentValue=none')).body.supposed;
    expect(lower.passed).toBe(true);
    const unbound = (await whatIf('minimumUnits=none&netAnnualCashable=none&netPresentValue=none')).body.supposed;
    expect([unbound.passed, unbound.stillNeeded]).toEqual([true, []]);
    const dearer = (await whatIf('figures=gla:cashable:6000000,gla:oneOff:100')).body.supposed;
    expect(dearer.netAnnualCashable).toBe('30000000');
    expect((await whatIf('answers=gla:join:framework')).body.supposed.shares.gla).toBe('6000000');
    expect(await headOf()).toBe(before);
  });

  it('O7: the programme office asks of everybody, a member of its own answer and its own figures', async () => {
    expect((await whatIf('answers=met:join', 'programme-office')).status).toBe(200);
    for (const place of ['mps-or', 'mpa-od', 'mps-fin']) {
      expect([place, (await whatIf('answers=met:join&figures=met:cashable:1', place)).status]).toEqual([place, 200]);
    }
    for (const query of [
      'answers=gla:decline',
      'answers=met:join,gla:decline',
      'figures=gla:cashable:1',
      'minimumUnits=1',
      'unanswered=join',
      'netPresentValue=none',
    ]) {
      const { status, body } = await whatIf(query, 'mps-od');
      expect([query, status, body.code]).toEqual([query, 403, 'ACCESS.WHAT_IF_OWN']);
    }
  });

  it.each(['auditor', 'gla-chair', 'lda-member', 'steering-group-secretary', 'tfl-bl', 'assurance-reviewer', 'lda-pl'])(
    'O7: not asked by %s',
    async (place) => {
      const { status, body } = await whatIf('', place);
      expect([status, body.code]).toEqual([403, 'ACCESS.WHAT_IF']);
    },
  );

  it.each([
    ['answers=gla:perhaps', 400, 'REQUEST.QUERY_INVALID'],
    ['answers=gla', 400, 'REQUEST.QUERY_INVALID'],
    ['figures=gla:cashable:-1', 400, 'REQUEST.QUERY_INVALID'],
    ['figures=gla:staffDays:1', 400, 'REQUEST.QUERY_INVALID'],
    ['netAnnualCashable=1.50', 400, 'REQUEST.QUERY_INVALID'],
    ['minimumUnits=few', 400, 'REQUEST.QUERY_INVALID'],
    ['floor=1', 400, 'REQUEST.QUERY_INVALID'],
    ['answers=nobody:join', 409, 'PARTICIPATION.UNIT_UNKNOWN'],
    ['answers=gla:join:vetting', 409, 'PARTICIPATION.PART_UNKNOWN'],
    ['caseVersion=99', 404, 'CASE.NO_VERSION'],
    ['caseVersion=0', 404, 'CASE.NO_VERSION'],
  ])('O7: %s is refused', async (query, status, code) => {
    const found = await whatIf(query);
    expect([found.status, found.body.code]).toEqual([status, code]);
  });

  it('O7: on every version of the case, with the answers and figures that there were with it', async () => {
    const first = (await client.get('auditor', `projects/${subject}/case`)).body.caseVersion as number;
    const { body: before } = await whatIf('answers=met:join');
    await client.record('tfl-pl', 'SaveCase', { subject, body: { ...businessCase, minimumUnits: 5, years: 4 } });
    await client.record('gla-or', 'SaveOwnFigures', {
      subject,
      body: { ...figuresOf('gla'), parts: [{ ...figuresOf('gla').parts[0], cashable: '1' }] },
    });
    const present = (await whatIf('unanswered=join')).body;
    expect(present.caseVersion).toBe(first + 2);
    expect(present.actual.units).toEqual([]);
    expect(present.supposed).toMatchObject({
      units: ['gla', 'tfl', 'lda', 'lfepa', 'met'],
      netAnnualCashable: '44000001',
    });
    expect((await whatIf(`answers=met:join&caseVersion=${first}`)).body).toEqual(before);
    // Version 2 had the old figures, and all were asked again.
    const second = (await whatIf(`unanswered=join&caseVersion=${first + 1}`)).body;
    expect([second.actual.units, second.supposed.netAnnualCashable]).toEqual([[], '47000000']);
  });
});
