import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { HttpCaller } from '#notify/webhooks/caller.js';
import { Lists } from '#record/lists.js';
import { WebhookCalls } from '#record/webhook-calls.js';
import { WebhookSecrets } from '#use-cases/ports.js';
import { Calling } from '#use-cases/webhooks/calling.js';
import { Client } from '../support/client.js';
import { propose } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { hiddenIn, Visitor } from '../support/visitor.js';

/* Another system is told of what happens: by whom it is kept, what it is told, and what becomes of what it does not take. */

let server: TestServer;
let client: Client;
let other: Server;
let url: string;
let programme: string;
let office: Visitor;
let calling: Calling;
let status = 200;
const told: { readonly id: string; readonly type: string; readonly body: string; readonly headers: any }[] = [];

beforeAll(async () => {
  other = createServer((request, response) => {
    void text(request).then((body) => {
      told.push({ ...JSON.parse(body), body, headers: request.headers });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/hook`;
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  office = new Visitor(client);
  await office.signIn('programme-office');
  calling = new Calling(
    server.app.get(WebhookCalls),
    server.app.get(WebhookSecrets),
    new HttpCaller({ source: 'https://converge.example', loopback: true }),
  );
}, 120_000);
afterAll(async () => {
  other?.closeAllConnections();
  other?.close();
  await server?.stop();
});

const give = (place: string, command: string, body: object) =>
  client.give(place, command, { subject: programme, body });
const onceMore = () =>
  server.app.get(Lists).rows(`UPDATE webhook_calls SET next_attempt_at = now() WHERE status = 'waiting'`);
const waiting = () =>
  server.app
    .get(Lists)
    .rows(
      `SELECT webhook, count(*)::int FROM webhook_calls WHERE status = 'waiting' GROUP BY webhook ORDER BY webhook`,
    );
const secretIn = async (): Promise<string[]> =>
  (await office.get('/webhooks/webhook-1/secret')).html.match(/whsec_[A-Za-z0-9+/=]+/g) ?? [];

it('is subscribed by the programme office alone, at an address that can be called', async () => {
  const body = { url, kinds: ['ProjectProposed', 'StageEntered'] };
  expect((await give('tfl-pl', 'SubscribeWebhook', body)).status).toBe(403);
  for (const wrong of [
    'http://elsewhere.example/',
    'https://user:word@a.example/',
    'ftp://a.example/',
    'https://a.example/\r\nb',
    'a',
  ]) {
    expect((await give('programme-office', 'SubscribeWebhook', { ...body, url: wrong })).status).toBe(422);
  }
  expect((await give('programme-office', 'SubscribeWebhook', { ...body, kinds: ['DecisionRecorded'] })).status).toBe(
    422,
  );
  expect((await give('programme-office', 'SubscribeWebhook', body)).status).toBe(202);
  expect((await give('programme-office', 'SubscribeWebhook', body)).body.code).toBe('WEBHOOK.URL_TWICE');
});

it('is told ids, type and time, and nothing that was written', async () => {
  const project = await propose(client);
  expect(await calling.call(10)).toBe(1);
  expect(await calling.call(10)).toBe(0);
  const { headers, body } = told[0];
  const [secret] = await secretIn();
  const message = new Webhook(secret).verify(body, headers) as Record<string, any>;
  expect(message).toMatchObject({ type: 'converge.ProjectProposed', specversion: '1.0', data: { project } });
  expect(message.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(Object.keys(message.data).sort()).toEqual(['project', 'reference']);
  expect(JSON.stringify(await server.app.get(Lists).rows('SELECT body FROM events'))).not.toContain(secret);
});

it('is told again later when it does not take it, and nothing is dropped without being listed', async () => {
  status = 503;
  await propose(client);
  await calling.call(10);
  expect((await office.get('/webhooks')).html).toContain('It answered 503.');
  await server.app.get(Lists).rows(`UPDATE webhook_calls SET attempts = 26 WHERE status = 'waiting'`);
  await onceMore();
  await calling.call(10);
  const page = await office.get('/webhooks');
  expect(page.html).toContain('Failed after 27 attempts');
  status = 200;
  const failed = told.at(-1)!.id;
  const auditor = new Visitor(client);
  await auditor.signIn('auditor');
  expect((await auditor.get('/webhooks')).html).not.toContain('Send again what failed');
  const form = hiddenIn(page.html);
  for (let time = 0; time < 2; time += 1) expect((await office.post('/webhooks', form)).status).toBe(303);
  const before = told.length;
  await calling.call(10);
  expect(told.slice(before).map(({ id }) => id)).toEqual([failed]);
});

it('is told again from an event on, under the same ids', async () => {
  const first = told[0].id;
  const before = told.length;
  expect((await give('programme-office', 'ReplayWebhook', { webhook: 'webhook-1', from: first })).status).toBe(202);
  while ((await calling.call(10)) > 0);
  const again = told.slice(before).map(({ id }) => id);
  expect(again).toHaveLength(2);
  expect(again).toContain(first);
  await calling.call(10);
  expect(told).toHaveLength(before + 2);
});

it('has two secrets for some days when one takes the place of the other', async () => {
  const [old] = await secretIn();
  const body = { webhook: 'webhook-1', overlapDays: 7 };
  expect((await give('programme-office', 'RotateWebhookSecret', body)).status).toBe(202);
  const both = await secretIn();
  expect(both).toHaveLength(2);
  expect(both).toContain(old);
  await propose(client);
  await calling.call(10);
  const last = told.at(-1)!;
  for (const each of both) expect(new Webhook(each).verify(last.body, last.headers)).toBeTruthy();
});

it('does not wait behind another with many calls to come', async () => {
  const body = { url: `${url}/other`, kinds: ['ProjectProposed'] };
  expect((await give('programme-office', 'SubscribeWebhook', body)).status).toBe(202);
  for (let time = 0; time < 4; time += 1) await propose(client);
  await server.app
    .get(Lists)
    .rows(`UPDATE webhook_calls SET next_attempt_at = now() - interval '1 hour' WHERE webhook = 'webhook-2'`);
  expect(await calling.call(4)).toBe(4);
  expect(await waiting()).toEqual([
    { webhook: 'webhook-1', count: 3 },
    { webhook: 'webhook-2', count: 1 },
  ]);
  while ((await calling.call(10)) > 0);
  expect((await give('programme-office', 'EndWebhook', { webhook: 'webhook-2' })).status).toBe(202);
});

it('is told nothing more once it has ended', async () => {
  await propose(client);
  expect((await give('programme-office', 'EndWebhook', { webhook: 'webhook-1' })).status).toBe(202);
  await propose(client);
  const before = told.length;
  while ((await calling.call(10)) > 0);
  expect(told).toHaveLength(before);
  expect((await office.get('/webhooks/webhook-1/secret')).status).toBe(409);
});
