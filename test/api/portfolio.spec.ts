import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { Client } from '../support/client.js';
import { joining, propose, toDelivery, toOptIn, toOpenG1 } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { timeOf } from '../support/server.js';

/*
 * The twenty-one numbers over four projects of the temporary-labour framework and those that the seed adopts, against
 * figures worked out by hand.
 */

let server: TestServer;
let client: Client;
let delivered: string;
let asked: string;
let voting: string;
let proposed: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  delivered = await toDelivery(client, ['lfepa']);
  asked = await toOptIn(client);
  voting = await toOpenG1(client);
  proposed = await propose(client);
  const { body: present } = await client.get('tfl-pl', `projects/${asked}/case`);
  await client.record('mpa-od', 'RecordDecision', { subject: asked, body: joining('mpa', present.caseVersion) });
}, 240_000);
afterAll(() => server?.stop());

const numbers = async (query = '') => {
  const answer = await client.get('auditor', `portfolio/numbers${query && `?${query}`}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.body.items as readonly { number: number; title: string; figures: readonly any[] }[];
};

const things = async (measure: string, query = 'limit=200') =>
  (await client.get('auditor', `portfolio/things/${measure}?${query}`)).body.items as readonly any[];

/** `{ what: value }` of a number's figures with these properties. */
const figures = async (number: number, place: object, query = '') => {
  const { figures: all } = (await numbers(query)).find((each) => each.number === number)!;
  const fits = all.filter((each) => Object.entries(place).every(([name, value]) => each[name] === value));
  return Object.fromEntries(fits.map(({ what, value }) => [what, value]));
};

/** Proposed in the budget year of the test, which leaves out what the seed adopts. */
const YEAR = 'year=2026';

describe('the numbers of the portfolio', () => {
  it('are twenty-one', async () => {
    expect((await numbers()).map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('section 8, items 1 and 2: projects by stage, route, workstream and gain band, and active', async () => {
    expect(await figures(1, { measure: 'stage' }, YEAR)).toMatchObject({
      ...{ PROPOSED: '1', SCOPING: '1', BUSINESS_CASE: '0', OPT_IN: '1', DELIVERY: '1', CLOSED: '0' },
    });
    expect(await figures(1, { measure: 'route' }, YEAR)).toEqual({
      ...{ quick_win: '0', standard: '3', major: '0', not_stated: '1' },
    });
    expect(await figures(1, { measure: 'workstream' }, YEAR)).toMatchObject({ procurement: '4', legal: '0' });
    expect(await figures(1, { measure: 'gain' }, YEAR)).toEqual({
      quick: '0',
      medium: '3',
      long: '0',
      not_stated: '1',
    });
    expect(await figures(2, {}, YEAR)).toEqual({ active: '3' });
    expect(await figures(1, { measure: 'reached' }, YEAR)).toMatchObject({
      ...{ PROPOSED: '4', SCOPING: '3', BUSINESS_CASE: '2', OPT_IN: '2', DELIVERY: '1', CLOSURE: '0' },
    });
    const stated = await figures(1, { measure: 'gain' });
    expect(Number(stated.not_stated)).toBeGreaterThan(1);
  });

  it('item 3: the share of each member, MET as one unit and MPA and MPS apart', async () => {
    expect(await figures(3, { member: 'lfepa' }, YEAR)).toEqual({
      ...{ share: '0', joined: '0', not_joined: '1', not_stated: '0' },
    });
    for (const member of ['met', 'mpa', 'mps', 'gla'])
      expect(await figures(3, { member }, YEAR)).toMatchObject({ share: '100', joined: '1' });
    const [none] = (await numbers('stage=CANCELLED')).filter(({ number }) => number === 3);
    for (const { what, value } of none.figures) if (what !== 'not_stated') expect([what, value]).toEqual([what, null]);
  });

  it('item 4: answers by member, with the reasons', async () => {
    expect(await figures(4, { member: 'lfepa' }, YEAR)).toEqual({
      ...{ invited: '2', joined: '0', declined: '1', deferred: '0', lapsed: '0', sealed: '0' },
    });
    expect(await figures(4, { measure: 'reasons' }, YEAR)).toEqual({ timing: '1' });
    expect(await things('reasons', `${YEAR}&kind=timing`)).toMatchObject([{ project: delivered, member: 'lfepa' }]);
  });

  it('item 5: open decisions with their age, and working days to the decision', async () => {
    expect(await figures(5, { member: null }, YEAR)).toMatchObject({
      open: '5',
      open_median: '0',
      decided_median: '0',
    });
    const open = await things('open-decisions', YEAR);
    expect(open.map(({ member }) => member).sort()).toEqual(['gla', 'lda', 'lfepa', 'mps', 'tfl']);
    for (const { project, entry } of open) {
      expect(project).toBe(asked);
      const [found] = (await client.get('auditor', `projects/${asked}/history?limit=200`)).body.items.filter(
        ({ version }: any) => version === entry,
      );
      expect(found.type).toBe('OptInOpened');
    }
  });

  it('item 6: what waits for the steering group, and gates approved at once', async () => {
    expect(await figures(6, { measure: 'gate-items' }, YEAR)).toEqual({ waiting: '1', deferred: '0', inquorate: '0' });
    expect(await things('gate-items', YEAR)).toMatchObject([{ project: voting, part: 'G1', kind: 'waiting' }]);
    expect(await figures(6, { measure: 'first-time' }, YEAR)).toEqual({ first_time: '100' });
    expect(await things('first-time', YEAR)).toHaveLength(5);
    expect(await figures(6, { measure: 'stage-days' }, YEAR)).toEqual({
      ...{ PROPOSED: '0', SCOPING: '0', BUSINESS_CASE: '0', OPT_IN: '0' },
    });
  });

  it('items 7, 8, 14, 16, 18 and 20: none of them is known to be none', async () => {
    for (const number of [7, 8, 14, 16, 18, 20]) {
      for (const [what, value] of Object.entries(await figures(number, {}, YEAR)))
        expect([what, value]).toEqual([what, '0']);
    }
  });

  it('B4, item 9: cashable and other benefits are never added, and what is not baselined stands apart', async () => {
    // One line of £75,000 in May 2027, once in a baseline and once in a case.
    expect(await figures(9, { measure: 'cashable' }, YEAR)).toEqual({
      ...{ forecast: '7500000', planned: '0', realised: '0', captured: '0', in_cases: '7500000' },
    });
    expect(await things('cashable', `${YEAR}&kind=forecast`)).toMatchObject([
      { project: delivered, amount: '7500000' },
    ]);
    expect(
      (await numbers('stage=SCOPING')).find(({ number }) => number === 9)!.figures.map(({ value }) => value),
    ).toEqual(Array(9).fill(null));
  });

  it('items 10 to 12: what has no denominator is not stated', async () => {
    expect(await figures(10, { what: 'all' }, YEAR)).toEqual({ all: null });
    expect(await figures(11, {}, YEAR)).toEqual({ captured: null });
    expect(await figures(12, {}, YEAR)).toEqual({ largest: '100' });
  });

  it('C8, item 13: what each member bears, a quarter of £240,000 where four have joined', async () => {
    expect(await figures(13, { member: 'gla' }, YEAR)).toMatchObject({ one_off: '6000000', running: '0' });
    expect(await figures(13, { measure: 'costs', member: null }, YEAR)).toMatchObject({ one_off: '24000000' });
    expect(await figures(13, { member: 'lfepa' }, YEAR)).toEqual({});
    // −240,000 and three years of 150,000 + 200,000 + 40,000 + 30,000 at 3.5 %.
    expect(await figures(13, { measure: 'npv' }, YEAR)).toEqual({ npv: '93668800' });
  });

  it('item 17: of the projects that G2 was asked of', async () => {
    expect(await figures(17, {}, YEAR)).toEqual({ done: '2', missing: '0' });
    expect(await figures(17, {}, 'stage=SCOPING')).toEqual({ done: null, missing: null });
  });

  it('item 21: of the 48 actions of the seeds 5 are complete and 9 have a day that is over', async () => {
    expect(await figures(21, { part: null })).toEqual({ open: '34', overdue: '9', complete: '5' });
    for (const [standing, count] of Object.entries({ open: 34, overdue: 9, complete: 5 })) {
      expect((await client.get('auditor', `actions?standing=${standing}`)).body.items).toHaveLength(count);
    }
  });

  it('item 19: matters of members that are overdue, once the day has passed', async () => {
    expect(await figures(19, {}, YEAR)).toEqual({ overdue: '0' });
  });

  it('can be asked of a stage, a workstream, an organisation and a year', async () => {
    expect(await figures(2, {}, 'stage=OPT_IN&workstream=procurement')).toEqual({ active: '1' });
    expect(await figures(2, {}, `${YEAR}&organisation=tfl`)).toEqual({ active: '3' });
    expect(await figures(2, {}, `${YEAR}&organisation=gla`)).toEqual({ active: '1' });
    expect(await figures(2, {}, `${YEAR}&organisation=lfepa`)).toEqual({ active: '0' });
    expect(await figures(2, {}, 'year=2008')).toEqual({ active: '0' });
  });
});

describe('the things behind a number', () => {
  it('are as many as the number says, of every figure that counts', async () => {
    // Actions are of no project: what stands behind their figures is the list of the plan (item 21).
    for (const { figures: all } of (await numbers(YEAR)).filter(({ number }) => number !== 21)) {
      for (const { unit, value, measure, kind, part, member } of all) {
        if (unit !== 'count' || value === null) continue;
        const query = new URLSearchParams({ year: '2026', limit: '200' });
        for (const [name, of] of Object.entries({ kind, part, member })) if (of !== null) query.set(name, String(of));
        expect([measure, kind, member, (await things(measure, query.toString())).length]).toEqual([
          ...[measure, kind, member, Number(value)],
        ]);
      }
    }
  });

  it('come sorted and in pages that follow each other without a gap', async () => {
    for (const sort of ['reference', 'title', 'date', 'amount']) {
      const all = await things('answers', `sort=${sort}&limit=200`);
      const found: unknown[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { body } = await client.get(
          'auditor',
          `portfolio/things/answers?sort=${sort}&limit=3${after ? `&after=${encodeURIComponent(after)}` : ''}`,
        );
        found.push(...body.items);
        after = body.next;
      }
      expect(found).toEqual(all);
    }
    const amounts = (await things('costs', `${YEAR}&sort=amount&limit=200`)).map(({ amount }) => Number(amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it('know the entry of the record they came from', async () => {
    for (const { project, entry } of await things('stage', YEAR)) {
      const { body } = await client.get('auditor', `projects/${project}/history?limit=200`);
      expect(body.items.find(({ version }: any) => version === entry).type).toMatch(/StageEntered|ProjectProposed/);
    }
    expect((await things('stage', YEAR)).find(({ project }) => project === proposed)).toMatchObject({ entry: 1 });
  });

  it('are none of a measure that there is not', async () => {
    expect((await client.get('auditor', 'portfolio/things/wealth')).status).toBe(404);
  });

  it.each([
    'numbers?stage=ANYTHING',
    'numbers?year=26',
    'things/stage?sort=colour',
    'things/stage?limit=0',
    'numbers?x=1',
  ])('refuses %s', async (path) => {
    const answer = await client.get('auditor', `portfolio/${path}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.QUERY_INVALID']);
  });
});

describe('as time passes', () => {
  it('item 5: open decisions age, item 9: what is planned grows, item 19: matters become overdue', async () => {
    const clock = timeOf(server);
    await clock.moveTo('2027-06-01T10:00:00.000Z');
    expect(await figures(9, { measure: 'cashable' }, YEAR)).toMatchObject({ planned: '7500000', realised: '0' });
    expect((await figures(10, { what: 'all' }, YEAR)).all).toBe('0');
    expect((await numbers(YEAR))[9].figures[0].rag).toBe('red');
    expect(Number((await figures(5, { member: null }, YEAR)).open_median)).toBeGreaterThan(100);
    expect(Number((await figures(19, { member: null }, YEAR)).overdue)).toBeGreaterThan(0);
  });
});

it('B5, B6, item 10: the ratio is of what is still looked for: not of what was written off or has left', async () => {
  const lists = server.app.get(Lists);
  const line = (id: string, realised: number) =>
    lists.rows(
      `INSERT INTO benefit_lines SELECT (jsonb_populate_record(l, jsonb_build_object(
           'id', $2::text, 'unit', 'lda', 'planned_from', '2020-01', 'planned', '[1000]'::jsonb, 'realised', $3::int))).*
         FROM benefit_lines l WHERE project = $1 AND unit = 'tfl'`,
      [delivered, id, realised],
    );
  const ratio = () => figures(10, { member: 'lda' }, YEAR);
  const stands = (status: string) =>
    lists.rows(`UPDATE participations SET status = $2 WHERE project = $1 AND unit = 'lda'`, [delivered, status]);
  await line('a', 900);
  await line('b', 100);
  // 1,000 of 2,000; without the second line 900 of 1,000; and nothing of a unit that has left.
  expect(await ratio()).toEqual({ member: '50' });
  await lists.rows(`UPDATE benefit_lines SET status = 'written_off' WHERE project = $1 AND id = 'b'`, [delivered]);
  expect(await ratio()).toEqual({ member: '90' });
  const [{ status }] = await lists.rows<{ status: string }>(
    `SELECT status FROM participations WHERE project = $1 AND unit = 'lda'`,
    [delivered],
  );
  await stands('WITHDRAWN');
  expect(await ratio()).toEqual({});
  // The record verifies its rows when the server stops.
  await stands(status);
  await lists.rows(`DELETE FROM benefit_lines WHERE project = $1 AND id IN ('a', 'b')`, [delivered]);
});
