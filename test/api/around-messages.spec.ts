import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { Client } from '../support/client.js';
import { propose } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

/* What lies beside the record of events, for programs: what reached nobody, what other systems are told, own mails, refusals. */

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  await client.record('programme-office', 'SubscribeWebhook', {
    body: { url: 'https://a.example/hook', kinds: ['ProjectProposed'] },
  });
  for (let time = 0; time < 3; time += 1) await propose(client);
  await client.give('tfl-od', 'DeclareMeeting', { body: { date: '2027-03-04', startsAt: '14:00', place: 'X' } });
}, 60_000);
afterAll(() => server?.stop());

const rows = (sql: string) => server.app.get(Lists).rows(sql);

const change = (place: string, method: string, path: string, body: unknown = {}) =>
  client.send(
    method,
    `/api/v1/${path}`,
    { ...client.authorized(place), 'content-type': 'application/json' },
    JSON.stringify(body),
  );

/** Written by hand, as the matrix of the commands is: who is let through. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  'GET undelivered': ['programme-office', 'auditor'],
  'GET programme/webhooks': ['programme-office', 'auditor'],
  'GET programme/webhooks/webhook-1/calls': ['programme-office', 'auditor'],
  'GET refusals': ['auditor'],
  'GET preferences': ['programme-office', 'auditor', 'tfl-pl', 'gla-chair'],
  [`POST undelivered/${'0'.repeat(64)}/resendings`]: ['programme-office'],
  'POST programme/webhooks/webhook-1/resendings': ['programme-office'],
};

it.each(Object.entries(ROUTES))('%s is for %j', async (route, allowed) => {
  const [method, path] = route.split(' ');
  for (const place of ['programme-office', 'auditor', 'tfl-pl', 'gla-chair']) {
    const { status } = method === 'GET' ? await client.get(place, path) : await change(place, method, path);
    expect([place, status]).toEqual([place, allowed.includes(place) ? 200 : 403]);
  }
});

it('a message that has failed is listed, and sent again once', async () => {
  await rows(`UPDATE messages SET status = 'failed', error = '=550' WHERE (stream, version, number) IN
    (SELECT stream, version, number FROM messages WHERE kind = 'notice' LIMIT 1)`);
  const { body } = await client.get('programme-office', 'undelivered?limit=1');
  expect(body.items).toEqual([expect.objectContaining({ status: 'failed', error: '=550', kind: 'notice' })]);
  const path = `undelivered/${body.items[0].id}/resendings`;
  const again = await Promise.all([change('programme-office', 'POST', path), change('programme-office', 'POST', path)]);
  expect(again.map((each) => each.body.again).sort()).toEqual([false, true]);
  expect((await change('programme-office', 'POST', 'undelivered/1/resendings')).status).toBe(404);
  expect((await client.get('programme-office', 'undelivered?limit=0')).body.code).toBe('REQUEST.QUERY_INVALID');
});

it('what a webhook was told is read page by page, and what failed is told again once', async () => {
  await rows(`UPDATE webhook_calls SET status = 'failed', error = 'It answered 503.' WHERE id =
    (SELECT id FROM webhook_calls LIMIT 1)`);
  const calls = 'programme/webhooks/webhook-1/calls';
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await client.get('auditor', `${calls}?limit=2${after && `&after=${after}`}`);
    seen.push(...body.items.map(({ event }: any) => event));
    after = body.next ?? '';
  } while (after);
  expect(new Set(seen).size).toBe(3);
  expect((await client.get('auditor', `${calls}?status=failed`)).body.items).toHaveLength(1);
  const path = 'programme/webhooks/webhook-1/resendings';
  expect((await change('programme-office', 'POST', path)).body).toEqual({ again: true });
  expect((await change('programme-office', 'POST', path)).body).toEqual({ again: false });
  expect((await client.get('auditor', `${calls}?after=x`)).body.code).toBe('REQUEST.CURSOR_UNKNOWN');
  expect((await client.get('auditor', 'programme/webhooks/webhook-9/calls')).status).toBe(404);
});

it('own mails are read and settled by nobody else, and as a whole', async () => {
  const { body: usual } = await client.get('tfl-pl', 'preferences');
  const asked = { ...usual, hour: 17, weekday: 5, paces: { ...usual.paces, gates: 'weekly' } };
  const answer = await change('tfl-pl', 'PUT', 'preferences', asked);
  expect([answer.status, answer.body]).toEqual([200, asked]);
  expect((await client.get('tfl-pl', 'preferences')).body).toEqual(asked);
  expect((await client.get('tfl-od', 'preferences')).body).toEqual(usual);
  for (const wrong of [
    { ...asked, hour: 24 },
    { ...asked, weekday: 0 },
    { ...asked, paces: { ...asked.paces, gates: 'never' } },
    { ...asked, paces: { gates: 'daily' } },
    { ...asked, paces: { ...asked.paces, duties: 'off' } },
    { ...asked, person: 'somebody-else' },
  ]) {
    expect((await change('tfl-pl', 'PUT', 'preferences', wrong)).body.code).toBe('COMMAND.INVALID');
  }
  expect((await client.get('tfl-pl', 'preferences')).body).toEqual(asked);
});

it('refusals are read by command', async () => {
  const { body } = await client.get('auditor', 'refusals?command=DeclareMeeting');
  expect(body.items).toEqual([
    expect.objectContaining({ command: 'DeclareMeeting', code: 'ACCESS.NOT_YOURS', by: client.holderOf('tfl-od') }),
  ]);
  expect((await client.get('auditor', 'refusals?command=CastVote')).body.items).toEqual([]);
});
