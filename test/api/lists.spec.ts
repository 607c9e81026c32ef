import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { propose, toDelivery } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { signIn } from '../support/session.js';
import { pageRoutes, routesOf } from '../web/page-routes.js';

/*
 * Every list of the product can be filtered and sorted by its address, and given out as a file of the same rows.
 */

let server: TestServer;
let client: Client;
let cookie: string;
let project: string;
let meeting: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  await propose(client);
  project = await toDelivery(client);
  await client.give('auditor', 'DeclareMeeting', { body: { date: '2027-03-04', startsAt: '14:00', place: 'X' } });
  for (const [date, startsAt, place] of [
    ['2027-03-04', '14:00', '=City Hall'],
    ['2027-02-04', '09:30', 'Palestra'],
  ])
    await client.record('steering-group-secretary', 'DeclareMeeting', { body: { date, startsAt, place } });
  await client.record('tfl-pl', 'RaiseException', {
    subject: project,
    body: { words: 'Legal advice costs more.', wholeLifeCost: '26200000' },
  });
  await client.record('lda-or', 'RecordContribution', {
    subject: project,
    body: { unit: 'lda', kind: 'staff', year: 1, amount: '450000', days: 15, evidence: 'Timesheets.' },
  });
  await client.record('lda-member', 'DeclareStandingInterest', {
    subject: (await client.get('auditor', 'directory')).body.programme.id,
    body: {
      kind: 'personal',
      nature: 'My brother leads a supplier.',
      since: '2026-01-05',
      workstreams: ['property'],
      organisations: [],
    },
  });
  cookie = await signIn(client, 'auditor');
  meeting = `/meetings/${(await client.get('auditor', 'meetings')).body.items[0].id}`;
}, 60_000);
afterAll(() => server?.stop());

const get = (path: string) => client.send('GET', path, { cookie });

it.each([
  ['/projects', 'stage=PROPOSED&sort=title', 'Temporary-labour framework'],
  ['/exceptions', 'status=open&sort=-raised', 'Exception'],
  ['/risks', 'status=open&rating=high', 'Risk'],
  ['/recovery-plans', 'status=open&sort=-due', 'Plan'],
  ['/undelivered', 'sort=-when', 'Kind'],
  ['/webhooks', 'sort=when', 'Kind'],
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

it.each([
  ['the project', () => `/projects/${project}`, ['optimism-bias', 'delivery-confidence', 'cashable-benefit']],
  ['a gate', () => `/projects/${project}/gates/G3`, ['quorum']],
  ['the opt-in', () => `/projects/${project}/opt-in`, ['cashable-benefit']],
  ['contributions', () => `/projects/${project}/contributions`, ['baseline']],
  ['the portfolio', () => '/portfolio', ['cashable-benefit', 'non-cashable-benefit', 'dis-benefit']],
  ['its numbers', () => '/portfolio/numbers', ['cashable-benefit', 'delivery-confidence']],
  ['the report', () => `/projects/${project}/report`, ['cashable-benefit']],
  ['a meeting', () => meeting, ['quorum', 'clear-days']],
  ['the action plan', () => '/actions', ['pure', 'srl']],
])('the terms of %s lead to the glossary once, and never from within a link or a button', async (_, path, terms) => {
  const { text } = await get(path());
  const linked = [...text.matchAll(/href="\/glossary#([^"]+)"/g)].map(([, id]) => id);
  expect(linked).toEqual(expect.arrayContaining(terms));
  expect(linked).toHaveLength(new Set(linked).size);
  expect(text).not.toMatch(/<(a|button|summary|label|legend)\b[^>]*>(?:(?!<\/\1>)[^])*href="\/glossary#/);
});

/** Pages that have tables and are no lists. */
const NO_LISTS: readonly string[] = [
  '/', // what waits for one person, by its day; five lines each of what they did and of what comes
  '/calendar', // an address or none
  '/portfolio', // figures
  '/portfolio/calendar', // days of a month, in their order
  '/portfolio/numbers', // figures, each of which leads to its list
  '/problems', // every code that there is, for programs
  '/report', // a paper
];

/** What a list lacks of the four, as its page shows them. */
async function lackedBy(
  path: string,
  html: string,
  get: (path: string) => ReturnType<Client['send']>,
): Promise<readonly string[]> {
  const has = {
    filters: /<form method="get"[^]*?<select/.test(html),
    sorting: /<th[^>]*>\s*<a[^>]*[?;]sort=/.test(html),
    // Either it begins at the second row, or a place that there is not is refused.
    paging: (await get(`${path}?from=1`)).text.includes('First page') || (await get(`${path}?after=x`)).status === 400,
    file: /href="[^"]*[./]csv[?"]/.test(html),
  };
  return Object.entries(has).flatMap(([what, there]) => (there ? [] : [what]));
}

it('none of them lacks filters, sorting, paging or a file, and none is left out of this', async () => {
  const isFile = (route: string) => routesOf(server).some((each) => [`${route}.csv`, `${route}/csv`].includes(each));
  const lists = pageRoutes(server).filter((route) => isFile(route) || !route.includes(':'));
  const office = await signIn(client, 'programme-office');
  const [seen, lacking]: string[][] = [[], []];
  for (const route of lists.filter((each) => !NO_LISTS.includes(each))) {
    const path = route.replace(':project', project).replace(':measure', 'answers');
    for (const reader of [cookie, office]) {
      const getAs = (address: string) => client.send('GET', address, { cookie: reader });
      const { status, text } = await getAs(path);
      if (status !== 200 || !text.includes('<table')) continue;
      seen.push(route);
      lacking.push(...(await lackedBy(path, text, getAs)).map((what) => `${route}: ${what}`));
      break;
    }
  }
  expect(lacking).toEqual([]);
  expect(seen).toEqual(
    expect.arrayContaining(['/exceptions', '/interests', '/people', '/projects/:project/contributions']),
  );
});

it('PR-33: risks come the highest first, page by page, and of a project with every word', async () => {
  const risk = { cause: 'Its margin falls.', effect: 'Old rates come back.', category: 'economic', impact: 'high' };
  const answered = { stage: 'DELIVERY', owner: 'tfl-fin', strategy: 'accept', measures: 'Nothing yet.' };
  for (const [title, likelihood] of [
    ['Rates rise', 'low'],
    ['The supplier gives up', 'very_high'],
  ]) {
    const body = { title, likelihood, ...risk, ...answered };
    await client.record('tfl-pl', 'RecordRisk', { subject: project, body });
  }
  const first = (await client.get('auditor', 'risks?organisation=tfl&limit=1')).body;
  const second = (await client.get('auditor', `risks?organisation=tfl&limit=1&after=${first.next}`)).body;
  expect([first, second].map(({ items }) => [items.length, items[0].id, items[0].rating])).toEqual([
    [1, 'RK2', 'very_high'],
    [1, 'RK1', 'medium'],
  ]);
  expect(second.next).toBeNull();
  const { items } = (await client.get('auditor', `projects/${project}/risks`)).body;
  expect(items[0]).toMatchObject({ id: 'RK2', cause: risk.cause, versions: [{ measures: answered.measures }] });
});
