import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { joining, propose, toDelivery, toOptIn } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let delivered: string;
let asked: string;
let begun: string;

/** A reason that a spreadsheet would reckon with. */
const REASON = '=HYPERLINK("http://elsewhere.example","Our own framework, until 2029")';

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  delivered = await toDelivery(client);
  asked = await toOptIn(client);
  begun = await propose(client);
  const { body: present } = await client.get('tfl-pl', `projects/${asked}/case`);
  const answer = (organisation: 'gla' | 'lfepa' | 'mpa', change: object) =>
    client.record(`${organisation}-od`, 'RecordDecision', {
      subject: asked,
      body: { ...joining(organisation, present.caseVersion), ...change },
    });
  await answer('lfepa', { answer: 'decline', reasonCode: 'own_arrangement', reason: REASON });
  await answer('gla', { conditions: [{ metric: 'judged', text: 'The chair of the board comes from us.' }] });
  await answer('mpa', {});
}, 180_000);
afterAll(() => server?.stop());

const matrix = async (query = 'limit=200') => (await client.get('auditor', `participation/matrix?${query}`)).body.items;

const rowOf = async (project: string, query?: string) =>
  (await matrix(query)).find((row: any) => row.project === project);

describe('the participation matrix', () => {
  it('has for each project how each member stands, MET as one and MPA and MPS apart', async () => {
    const { cells } = await rowOf(asked);
    const states = Object.fromEntries(Object.entries<any>(cells).map(([member, { state }]) => [member, state]));
    expect(states).toEqual({
      gla: 'JOINED_COND',
      tfl: 'INVITED',
      lda: 'INVITED',
      lfepa: 'DECLINED',
      met: 'PENDING_SECOND_KEY',
      mpa: 'KEY_TURNED',
      mps: 'INVITED',
    });
    expect(cells.gla.conditions).toEqual([{ metric: 'judged', text: 'The chair of the board comes from us.' }]);
    expect(cells.lfepa).toMatchObject({
      decidedOn: '2026-11-02',
      reasons: [{ organisation: 'lfepa', code: 'own_arrangement', reason: REASON }],
    });
    const joined = Object.values<any>((await rowOf(delivered)).cells).map(({ state }) => state);
    expect(joined).toEqual(Array(7).fill('JOINED'));
  });

  it('says what has not been asked, and what a source does not state', async () => {
    expect((await rowOf(begun)).cells.lda.state).toBe('NOT_ASKED');
    const adopted = (await matrix('stage=DELIVERY&limit=200')).filter(({ project }: any) => project !== delivered);
    expect(adopted.length).toBeGreaterThan(0);
    for (const row of adopted) expect(row.cells.mps.state).toBe('NOT_STATED');
  });

  it('can be filtered by stage, workstream, lead, member and state, and sorted', async () => {
    const projects = async (query: string) => (await matrix(query)).map(({ project }: any) => project);
    expect(await projects('stage=OPT_IN&limit=200')).toContain(asked);
    expect(await projects('stage=OPT_IN&limit=200')).not.toContain(delivered);
    expect(await projects('workstream=procurement&lead=tfl&limit=200')).toEqual(
      expect.arrayContaining([asked, delivered, begun]),
    );
    expect(await projects('lead=mps&workstream=legal&state=DECLINED')).toEqual([]);
    expect(await projects('state=DECLINED')).toEqual([asked]);
    expect(await projects('member=lfepa&state=DECLINED')).toEqual([asked]);
    expect(await projects('member=gla&state=DECLINED')).toEqual([]);
    expect(Object.keys((await rowOf(asked, 'member=met&limit=200')).cells)).toEqual(['met']);
    const titles = (await matrix('sort=title&limit=200')).map(({ title }: any) => title.toLowerCase());
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
  });

  it('comes in pages that follow each other without a gap', async () => {
    const all = await matrix('sort=stage&limit=200');
    const found: unknown[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body } = await client.get(
        'auditor',
        `participation/matrix?sort=stage&limit=5${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      );
      found.push(...body.items);
      after = body.next;
    }
    expect(found).toEqual(all);
  });

  it.each(['state=ANYTHING', 'sort=state', 'member=a&member=b', 'stage[]=OPT_IN', 'limit=0', 'unknown=1'])(
    'refuses %s',
    async (query) => {
      const answer = await client.get('auditor', `participation/matrix?${query}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.QUERY_INVALID']);
    },
  );

  it('has the share of the projects past the opt-in that each member has joined, and what each answered', async () => {
    const { items } = (await client.get('auditor', 'participation/shares')).body;
    const of = (member: string) => items.find((each: any) => each.member === member);
    expect(of('lfepa')).toMatchObject({
      invited: 2,
      joined: 1,
      declined: 1,
      declineReasons: { own_arrangement: 1 },
      activeJoined: 1,
      activeStated: 1,
      share: 100,
    });
    expect(of('lfepa').activeNotStated).toBeGreaterThan(0);
    expect(of('met')).toMatchObject({ invited: 2, joined: 1, declined: 0, activeJoined: 1 });
    expect(of('mpa')).toMatchObject({ invited: 2, joined: 1 });
    expect(of('mps')).toMatchObject({ invited: 2, joined: 1 });
  });
});

describe('its files', () => {
  it('need somebody who has signed in', async () => {
    for (const path of ['/participation', '/participation.csv', '/participation.xlsx']) {
      const response = await fetch(server.url + path, { redirect: 'manual' });
      expect([path, response.status]).toEqual([path, 303]);
    }
  });
});
