import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '#domain/calendar/working-days.js';
import { postsOf } from '#domain/kernel/facts.js';
import { Lists } from '#record/lists.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Client } from '../support/client.js';
import { carry, openVote, toSubmittedG1 } from '../support/mission.js';
import { type Document } from '../support/schema.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { signIn } from '../support/session.js';

/** In the exempt part and nowhere else. */
const MARKER = 'QZX-7741 rate card of the incumbent';
const REASONS = 'Publication would hand the rates to the other bidders.';
const SECRETARY = 'steering-group-secretary';

let server: TestServer;
let client: Client;
let document: Document;
/** G1 is decided, on a paper with an exempt part; LFEPA is not concerned. */
let project: string;
/** Everybody by one of their places, with all the roles they hold. */
let people: ReadonlyMap<string, readonly { readonly role: string; readonly organisation: string | null }[]>;

const markExempt = (body: object = {}) => ({
  subject: project,
  body: { item: 'G1', round: 1, paragraph: 3, reasons: REASONS, appendix: `The ${MARKER}: £14.20 an hour.`, ...body },
});

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  document = (await client.send('GET', '/api/openapi.json')).body;
  project = await toSubmittedG1(client);
  await client.record('tfl-pl', 'MarkNotRelevant', {
    subject: project,
    body: { unit: 'lfepa', reason: 'It has no agency staff.' },
  });
  await client.record(SECRETARY, 'MarkExempt', markExempt());
  await openVote(client, project, 'G1');
  await carry(client, project, 'G1');
  people = await everybody();
}, 60_000);
afterAll(() => server?.stop());

async function everybody() {
  const directory = (await server.app.get(WhoIsWho).present())!;
  const places = [
    ...postsOf(directory),
    ...directory.programme.seats.map((seat) => ({ ...seat, role: seat.office === 'member' ? 'SM' : 'SC' })),
  ];
  const first = new Map(places.map(({ holder, id }) => [holder!, id]));
  return new Map([...first].map(([person, place]) => [place, places.filter(({ holder }) => holder === person)]));
}

/** V12, by hand: PL of the project, OR, OD, FIN and BL of the invited, seats, SS, AUD; no reviewer, for it is not reviewed. */
const AFFECTED = ['gla', 'tfl', 'lda', 'mpa', 'mps'];
const isReader = (role: string, organisation: string | null, place: string): boolean => {
  if (['SM', 'SC', 'SS', 'AUD'].includes(role)) return true;
  if (role === 'PL') return place === 'tfl-pl';
  return ['OR', 'OD', 'FIN', 'BL'].includes(role) && AFFECTED.includes(organisation ?? '');
};

const mayRead = (place: string): boolean =>
  people.get(place)!.some(({ role, organisation }) => isReader(role, organisation, place));

const exempt = (place: string) => client.get(place, `projects/${project}/gates/G1/exempt`);

describe('V12: the exempt part of a paper', () => {
  it('V12: is read by those whom the rule names, and by nobody else', async () => {
    const readers: string[] = [];
    for (const place of people.keys()) {
      const { status, body, text } = await exempt(place);
      expect([place, status, text.includes(MARKER)]).toEqual([place, mayRead(place) ? 200 : 403, mayRead(place)]);
      if (status === 200) readers.push(place);
      else expect(body.code).toBe('ACCESS.EXEMPT');
    }
    expect(readers.length).toBeGreaterThan(20);
    for (const place of ['programme-office', 'lfepa-fin', 'gla-pl']) expect(readers).not.toContain(place);
  });

  it('V12: exists and why, for everybody', async () => {
    for (const place of ['programme-office', 'lfepa-fin', 'auditor']) {
      const { body } = await client.get(place, `projects/${project}/gates/G1`);
      expect(body.exempt).toEqual([expect.objectContaining({ paragraph: 3, reasons: REASONS })]);
      const { body: record } = await client.get(place, `projects/${project}/gates/G1/record`);
      expect(record.texts[record.decision.exempt[0].reasons].text).toBe(REASONS);
    }
  });

  it('V12: a refused reading is seen by the auditor', async () => {
    await exempt('programme-office');
    const { body } = await client.get('auditor', `projects/${project}/gates/G1/record`);
    expect(body.refused).toContainEqual(
      expect.objectContaining({
        command: 'ReadExemptPaper',
        code: 'ACCESS.EXEMPT',
        by: client.holderOf('programme-office'),
      }),
    );
  });
});

describe('V9: an interest', () => {
  it('V9: hides the exempt part from the seat that it removes, and says no more than that', async () => {
    const subject = await toSubmittedG1(client);
    const body = { item: 'G1', round: 1, paragraph: 3, reasons: REASONS, appendix: `The ${MARKER}.` };
    await client.record(SECRETARY, 'MarkExempt', { subject, body });
    await openVote(client, subject, 'G1');
    const read = async () => (await client.get('mpa-member', `projects/${subject}/gates/G1/exempt`)).status;
    expect(await read()).toBe(200);
    const interest = { item: 'G1', seat: 'mpa-member', kind: 'prejudicial', nature: 'A cousin bids.' };
    await client.record('mpa-member', 'DeclareInterest', { subject, body: interest });
    expect(await read()).toBe(403);
  });
});

describe('V12: what is exempt is nowhere else', () => {
  it('not in any answer of the API, whoever asks', async () => {
    const { body: gate } = await client.get('auditor', `projects/${project}/gates/G1`);
    const { body: meetings } = await client.get('auditor', 'meetings');
    const values: Record<string, string> = {
      project,
      unit: 'tfl',
      organisation: 'mpa',
      item: 'G1',
      month: '2027-05',
      paper: gate.paper.hash,
      meeting: meetings.items[0]?.id ?? 'none',
    };
    const paths = Object.entries(document.paths)
      .filter(([path, operations]) => operations.get && !path.endsWith('/exempt'))
      .map(([path]) => path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none'));
    expect(paths.length).toBeGreaterThan(20);
    for (const place of people.keys()) {
      for (const path of paths) {
        const { text } = await client.send('GET', path, client.authorized(place));
        expect([place, path, text.includes(MARKER)]).toEqual([place, path, false]);
      }
    }
    const hash = (await client.get('auditor', `projects/${project}/gates/G1/record`)).body.decision.exempt[0].appendix;
    for (const place of ['gla-chair', 'auditor'])
      expect((await client.get(place, `projects/${project}/gates/G1/papers/${hash}`)).status).toBe(404);
  }, 120_000);

  it('not on any page, whoever looks', async () => {
    const { body: history } = await client.get('auditor', `projects/${project}/history?limit=200`);
    const marked = history.items.find(({ type }: any) => type === 'PaperExempted').version;
    const paths = [
      '/',
      '/projects',
      `/projects?text=${encodeURIComponent(MARKER)}`,
      '/meetings',
      `/projects/${project}`,
      `/projects/${project}/gates/G1`,
      `/projects/${project}/gates/G1/paper`,
      `/projects/${project}/history/${marked}`,
    ];
    for (const place of people.keys()) {
      const cookie = await signedIn(place);
      for (const path of paths) {
        const { text } = await client.send('GET', path, { cookie });
        expect([place, path, text.includes(MARKER)]).toEqual([place, path, false]);
      }
      const page = await client.send('GET', `/projects/${project}/gates/G1/exempt`, { cookie });
      expect([place, page.status, page.text.includes(MARKER)]).toEqual([
        place,
        mayRead(place) ? 200 : 403,
        mayRead(place),
      ]);
    }
  }, 120_000);

  it('not in any table but that of the documents: no event, state, row, message, text or answer', async () => {
    const lists = server.app.get(Lists);
    const tables = await lists.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const { name } of tables) {
      const [{ count }] = await lists.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM "${name}" t WHERE strpos(t::text, $1) > 0`,
        [MARKER],
      );
      if (count > 0) found.push(name);
    }
    expect(found).toEqual([]);
    const [{ count }] = await lists.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM documents WHERE position(convert_to($1, 'UTF8') IN content) > 0`,
      [MARKER],
    );
    expect(count).toBe(2);
  });

  it('not in a hash that could be guessed: the same words again have another', async () => {
    const other = await toSubmittedG1(client);
    const body = { item: 'G1', round: 1, paragraph: 3, reasons: REASONS, appendix: 'The same words.' };
    for (const appendix of ['The same words.', 'The same words.'])
      await client.record(SECRETARY, 'MarkExempt', { subject: other, body: { ...body, appendix } });
    const { body: record } = await client.get('auditor', `projects/${other}/gates/G1/record`);
    const [one, two] = record.decision.exempt;
    expect(one.appendix).not.toBe(two.appendix);
    expect((await client.get('auditor', `projects/${other}/gates/G1/exempt`)).body.text).toBe('The same words.');
  });
});

describe('V12: bad input', () => {
  it.each<[string, object, string]>([
    ['no paragraph', { paragraph: undefined }, '/paragraph'],
    ['a paragraph that is none', { paragraph: 8 }, '/paragraph'],
    ['no reasons', { reasons: '' }, '/reasons'],
    ['no appendix', { appendix: undefined }, '/appendix'],
    ['an appendix that is too long', { appendix: 'x'.repeat(100_001) }, '/appendix'],
  ])('%s: is malformed and leaves no trace', async (_, body, pointer) => {
    const answer = await client.give(SECRETARY, 'MarkExempt', { ...markExempt(body), ifMatch: 'any' });
    expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([422, pointer]);
  });

  it.each<[string, object, string]>([
    ['a round that has ended', {}, 'GATE.NOT_OPEN'],
    ['an item that was not asked', { item: 'G3' }, 'GATE.NO_ITEM'],
    ['another round', { round: 7 }, 'GATE.OTHER_ROUND'],
  ])('%s: is refused by the law', async (_, body, code) => {
    const answer = await client.give(SECRETARY, 'MarkExempt', markExempt(body));
    expect([answer.status, answer.body.code]).toEqual([409, code]);
    expect(answer.text).not.toContain(MARKER);
  });
});

/** The cookie of a session in which the holder of a place has signed in. */
async function signedIn(place: string): Promise<string> {
  const form = await client.send('GET', '/sign-in');
  const cookie = form.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const signed = await client.send(
    'POST',
    '/sign-in',
    { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    new URLSearchParams({ _csrf: csrf, person: client.holderOf(place) }).toString(),
  );
  expect([place, signed.status]).toEqual([place, 303]);
  const cookies = signed.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
  return cookies.length > 0 ? cookies.join('; ') : cookie;
}

describe('V12: the exempt part as it was on a day', () => {
  it('V12: is for those to whom it is open today, whoever they were then; on no other page of that day', async () => {
    const subject = await toSubmittedG1(client);
    await client.record(SECRETARY, 'MarkExempt', { ...markExempt(), subject });
    await openVote(client, subject, 'G1');
    const day = (await timeOf(server).now()).slice(0, 10);
    await timeOf(server).moveTo(`${addDays(day, 1)}T10:00:00.000Z`);
    const on = (path: string, cookie: string) =>
      client.send('GET', `/projects/${subject}/gates/G1${path}?on=${day}`, { cookie });
    const cookie = await signIn(client, 'mpa-member');
    expect((await on('/exempt', cookie)).text).toContain(MARKER);
    const interest = { item: 'G1', seat: 'mpa-member', kind: 'prejudicial', nature: 'A cousin bids.' };
    await client.record('mpa-member', 'DeclareInterest', { subject, body: interest });
    for (const reader of [cookie, await signIn(client, 'programme-office')]) {
      expect((await on('/exempt', reader)).status).toBe(403);
      for (const path of ['', '/paper']) {
        const { status, text } = await on(path, reader);
        expect([path, status, text.includes(MARKER)]).toEqual([path, 200, false]);
        expect(text).not.toContain('Read the exempt appendix');
      }
    }
  });
});
