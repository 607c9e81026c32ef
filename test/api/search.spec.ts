import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { propose, toOpenG1 } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { signIn } from '../support/session.js';

let server: TestServer;
let client: Client;
let project: string;
let reference: string;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  project = await toOpenG1(client);
  ({ reference } = (await client.get('auditor', `projects/${project}`)).body);
  await client.record('steering-group-secretary', 'MarkExempt', {
    subject: project,
    body: { item: 'G1', round: 1, paragraph: 3, reasons: 'Rates of bidders.', appendix: 'The zebra rate card.' },
  });
  cookie = await signIn(client, 'tfl-pl');
}, 120_000);
afterAll(() => server?.stop());

const find = async (query: string) =>
  (await client.get('auditor', `search?${query}`)).body.items as { place: string; project: string; kind: string }[];
const page = async (query: string) => (await client.send('GET', `/search?${query}`, { cookie })).text;
const words = (text: string) => `words=${encodeURIComponent(text)}`;

describe('search', () => {
  it('finds titles, texts, papers and posts, titles first', async () => {
    const found = await find(words('temporary labour'));
    expect(found.slice(0, 2)).toContainEqual(expect.objectContaining({ kind: 'project', project, place: 'project' }));
    expect((await find(`${words('agency staff')}&kind=project`)).map(({ place }) => place)).toContain(
      'scope/currentPosition',
    );
    expect((await find('words=framework&kind=paper'))[0]).toMatchObject({ place: 'paper/G1/1', item: 'G1' });
    expect((await find('words=auditor&kind=post'))[0]).toMatchObject({ place: 'auditor', project: null });
  });

  it('can be narrowed, and comes in pages that follow each other without a gap', async () => {
    expect(await find('words=temporary&stage=CLOSED&kind=project')).toEqual([]);
    const all = await find('words=programme&limit=200');
    expect(all.length).toBeGreaterThan(2);
    const pages = [];
    for (let after: string | null = ''; after !== null;) {
      const { body }: { body: any } = await client.get(
        'auditor',
        `search?words=programme&limit=2${after && `&after=${after}`}`,
      );
      pages.push(...body.items);
      after = body.next;
    }
    expect(pages).toEqual(all);
  });

  it('does not find what is exempt, nor words that have been removed', async () => {
    expect(await find('words=zebra')).toEqual([]);
    const subject = await propose(client);
    const { items } = (await client.get('auditor', `projects/${subject}/history`)).body;
    const summary = items.find(({ body }: any) => body.summary).body.summary;
    const mine = async () => (await find(`${words('framework')}&limit=200`)).filter((each) => each.project === subject);
    const before = await mine();
    await client.record('programme-office', 'RedactText', {
      subject,
      body: { reference: summary, ground: 'personal_data' },
    });
    const search = words(
      items
        .find(({ body }: any) => body.summary)
        .texts[summary].split(' ')
        .slice(-3)
        .join(' '),
    );
    expect((await find(search)).filter((each) => each.project === subject)).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
  });

  it('a reference leads to its project, in any letters', async () => {
    const { status, headers } = await client.send('GET', `/search?words=+${reference.toLowerCase()}+`, { cookie });
    expect([status, headers.get('location')]).toEqual([302, `/projects/${project}`]);
    expect(await page('words=DMT-PROC-999999')).toContain('Nothing was found');
  });

  it.each([
    '<script>alert(1)</script>',
    '"unclosed',
    "'; DROP TABLE texts; --",
    '-',
    '(((',
    'a:* & !b',
    '%00',
    '\u202e',
  ])('takes any words: %s', async (text) => {
    const html = await page(words(text));
    expect(html).toContain('<h1');
    expect(html).not.toContain('<script>alert');
  });

  it('escapes what it highlights', async () => {
    const subject = await propose(client);
    await client.record('programme-office', 'ReturnProposal', { subject, body: { reason: 'Say more.' } });
    await client.record('tfl-pl', 'ResubmitProposal', {
      subject,
      body: { title: '<img src=x onerror=alert(1)> giraffe', summary: 'A <b>giraffe</b> & more.' },
    });
    const html = await page('words=giraffe');
    expect(html).toContain('<mark>giraffe</mark>');
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<b>');
  });
});
