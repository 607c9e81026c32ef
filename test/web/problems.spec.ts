import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Code, sentences, statusOf } from '../../apps/server/http/codes.js';
import { Client } from '../support/client.js';
import { propose } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

/* The page behind the `type` of every problem. */

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
});
afterAll(() => server?.stop());

const page = (path: string) => client.send('GET', path);

/** Sources of what runs in earnest. */
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name}`),
);

const CODE = /'([A-Z]+(?:_[A-Z]+)*\.[A-Z]+(?:_[A-Z]+)*)'/g;

test('every code that stands anywhere in the sources has its sentence among those that have a page', () => {
  const written = new Set(
    sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code]) => code)),
  );
  expect(written.size).toBeGreaterThan(150);
  expect([...written].filter((code) => !(code in sentences))).toEqual([]);
});

test('every sentence of every messages.ts has a page, and the list leads to it', async () => {
  const files = sources.filter((file) => /messages\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  const codes = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code]) => code as Code));
  const list = await page('/problems');
  expect(list.status).toBe(200);
  for (const code of codes) {
    expect(list.text).toContain(`href="/problems/${code}"`);
    const { status, text } = await page(`/problems/${code}`);
    expect([code, status]).toEqual([code, 200]);
    expect(text).toContain(`</span>${code}</h1>`);
    expect(text).toMatch(new RegExp(`HTTP status</dt>\\s*<dd[^>]*>${statusOf(code)}</dd>`));
    expect(text).toMatch(/What you can do<\/dt>\s*<dd[^>]*>\w/);
  }
});

test('the type of an answer leads there, with its status, whoever asks', async () => {
  const project = await propose(client);
  const refused = [
    await client.get('auditor', 'projects?limit=many'),
    await client.send('GET', '/api/v1/projects'),
    await client.give('auditor', 'AcceptProposal', { subject: project }),
    await client.get('auditor', 'projects/none'),
    await client.give('tfl-pl', 'ResubmitProposal', { subject: project, body: { title: 'T', summary: 'S' } }),
    await client.give('programme-office', 'ReturnProposal', { subject: project, body: {} }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 401, 403, 404, 409, 422]);
  for (const { body, status } of refused) {
    const { text } = await page(body.type);
    expect(text).toContain(`</span>${body.code}</h1>`);
    expect(text).toMatch(new RegExp(`HTTP status</dt>\\s*<dd[^>]*>${status}</dd>`));
  }
});

test('a word that stands for what the answer names is marked as such', async () => {
  const { text } = await page('/problems/BENEFITS.NO_RETURN');
  expect(text).toContain('<var>unit</var> has made no return for <var>month</var>.');
});

test('there is no page for what is no code', async () => {
  for (const code of ['NO.SUCH_CODE', 'constructor', 'GATE.NOT_OPEN%00']) {
    expect((await page(`/problems/${code}`)).status).toBe(404);
  }
});
