import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sessions } from '#record/sessions.js';
import fastifyCookie from '@fastify/cookie';
import { DESK_SESSION_SECRET } from '#config/configs.js';
import { Client } from '../support/client.js';
import { proposal } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
});
afterAll(() => server?.stop());

/** The cookie of a browser in which somebody has signed in. */
async function cookieOf(person: string, id = `session-of-${person}`): Promise<string> {
  const inAnHour = new Date(Date.now() + 3_600_000);
  await server.app
    .get(Sessions)
    .keep(id, { person, cookie: { expires: inAnHour, originalMaxAge: 3_600_000 } }, inAnHour);
  return `converge=${encodeURIComponent(new fastifyCookie.Signer(DESK_SESSION_SECRET, 'sha256').sign(id))}`;
}

const projects = (headers: Record<string, string>) => client.send('GET', '/api/v1/projects', headers);

const propose = (headers: Record<string, string>) =>
  client.send(
    'POST',
    '/api/v1/proposals',
    { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), prefer: 'respond-async', ...headers },
    JSON.stringify(proposal),
  );

describe('who asks', () => {
  it.each([
    ['nothing', {}],
    ['a persona that nobody is', { authorization: 'Persona nobody' }],
    ['a persona with SQL', { authorization: "Persona ' OR 1=1 --" }],
    ['another scheme', { authorization: 'Bearer 01900000-0000-7000-8000-000000000001' }],
    ['an empty header', { authorization: '' }],
    ['a cookie that nobody signed', { cookie: 'converge=made-up' }],
    [
      'a cookie of no session',
      {
        cookie: `converge=${encodeURIComponent(new fastifyCookie.Signer(DESK_SESSION_SECRET, 'sha256').sign('gone'))}`,
      },
    ],
    ['the process', { authorization: 'Persona process' }],
    ['the installation', { authorization: 'Persona installation' }],
  ])('is not known by %s', async (_, headers) => {
    const answer = await projects(headers);
    expect([answer.status, answer.body.code]).toEqual([401, 'ACCESS.NOT_SIGNED_IN']);
    expect(answer.headers.get('www-authenticate')).toBe('Persona');
  });

  it('is known by persona on a desk', async () => {
    expect((await projects(client.authorized('auditor'))).status).toBe(200);
  });

  it('is known by the cookie of the sign-in', async () => {
    expect((await projects({ cookie: await cookieOf(client.holderOf('tfl-pl')) })).status).toBe(200);
  });

  it('may read only with a post or a seat', async () => {
    const { People } = await import('#record/people.js');
    await server.app.get(People).keep([{ id: 'stranger', name: 'A stranger', email: 'stranger@example.org' }]);
    const answer = await projects({ authorization: 'Persona stranger' });
    expect([answer.status, answer.body.code]).toEqual([403, 'ACCESS.NO_POST']);
    const command = await propose({ authorization: 'Persona stranger' });
    expect([command.status, command.body.code]).toEqual([403, 'ACCESS.NOT_YOURS']);
  });

  it('is known in no way where personas are not allowed', async () => {
    const strict = await startServer({ AUTH_MODE: 'none' });
    try {
      const stranger = await Client.of(strict);
      expect((await stranger.get('auditor', 'projects')).status).toBe(401);
      expect((await stranger.send('GET', '/api/v1/personas')).status).toBe(404);
    } finally {
      await strict.stop();
    }
  });
});

describe('a request that a browser makes with its cookie', () => {
  it.each([
    ['a page of this server', { 'sec-fetch-site': 'same-origin' }],
    ['a page of this server, by its origin', { origin: 'http://127.0.0.1' }],
  ])('changes something when it comes from %s', async (_, headers) => {
    const cookie = await cookieOf(client.holderOf('tfl-pl'));
    expect((await propose({ cookie, ...(headers as Record<string, string>) })).status).toBe(202);
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1' }],
    ['a page of another origin', { origin: 'http://127.0.0.1:81' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere that it tells of', {}],
  ])('changes nothing when it comes from %s', async (_, headers) => {
    const cookie = await cookieOf(client.holderOf('tfl-pl'));
    const answer = await propose({ cookie, ...(headers as Record<string, string>) });
    expect([answer.status, answer.body.code]).toEqual([403, 'ACCESS.OTHER_ORIGIN']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
  ])('is not taken as %s, which a form of another site could send', async (type) => {
    const answer = await propose({ ...client.authorized('tfl-pl'), 'content-type': type });
    expect([answer.status, answer.body.code]).toEqual([415, 'REQUEST.NOT_JSON']);
  });
});

describe('a session', () => {
  it('begins only with the sign-in: whoever only reads gets no cookie', async () => {
    expect((await client.send('GET', '/health/live')).headers.get('set-cookie')).toBeNull();
    expect((await projects(client.authorized('auditor'))).headers.get('set-cookie')).toBeNull();
  });

  it('has another id after the sign-in than before, and the one before is nobody’s', async () => {
    const form = await client.send('GET', '/sign-in');
    const before = form.headers.get('set-cookie')!.split(';')[0];
    const token = /name="_csrf" value="([^"]+)"/.exec(form.text)![1];
    const body = new URLSearchParams({ _csrf: token, person: client.holderOf('tfl-pl'), back: '/' }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const signedIn = await client.send('POST', '/sign-in', { cookie: before, ...type }, body);
    expect(signedIn.status).toBe(303);
    const after = signedIn.headers.get('set-cookie')!.split(';')[0];
    expect(after).not.toBe(before);
    expect((await projects({ cookie: after })).status).toBe(200);
    expect((await projects({ cookie: before })).status).toBe(401);
    expect(signedIn.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  it('is only for https where the service is', async () => {
    const secure = await startServer({ BASE_URL: 'https://converge.example', TRUST_PROXY: '1' });
    try {
      const response = await fetch(`${secure.url}/sign-in`, { headers: { 'x-forwarded-proto': 'https' } });
      expect(response.headers.get('set-cookie')).toMatch(
        /^__Host-converge=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
      await response.text(); // a server waits for answers that are on their way before it stops
    } finally {
      await secure.stop();
    }
  });

  it('ends at its time', async () => {
    const person = client.holderOf('tfl-pl');
    await server.app.get(Sessions).keep('late', { person, cookie: { expires: new Date(0) } }, new Date(Date.now() - 1));
    const cookie = `converge=${encodeURIComponent(new fastifyCookie.Signer(DESK_SESSION_SECRET, 'sha256').sign('late'))}`;
    expect((await projects({ cookie })).status).toBe(401);
  });
});
