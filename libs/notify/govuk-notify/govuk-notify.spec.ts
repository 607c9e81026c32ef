import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mail, Refused } from '#use-cases/ports.js';
import { NotifyPost } from './govuk-notify.js';

const SERVICE = '8b3aa916-ec82-434e-b0c5-d5d9b371d6a3';
const KEY = 'd1a1d2c3-0b4e-4f5a-8a6b-7c8d9e0f1a2b';
const TEMPLATE = 'c3f3d2f1-6f2a-4a8e-9d5c-1b2c3d4e5f60';

/** GOV.UK Notify as its clients see it: checks the token, and answers what it was told to. */
let notify: Server;
let answer: { readonly status: number; readonly body: object };
let asked: { readonly path: string; readonly body: any }[];
let post: NotifyPost;

beforeAll(async () => {
  notify = createServer((request, response) => {
    void json(request).then((body) => {
      const allowed = isSigned(request.headers.authorization ?? '');
      asked.push({ path: `${request.method} ${request.url}`, body });
      const { status, body: said } = allowed ? answer : { status: 403, body: errors('AuthError', 'Invalid token') };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => notify.listen(0, '127.0.0.1', resolve));
  post = postWith(KEY);
});
afterAll(() => void notify.close());
beforeEach(() => {
  answer = { status: 201, body: { id: 'n-1' } };
  asked = [];
});

const postWith = (key: string) => {
  const { port } = notify.address() as AddressInfo;
  return new NotifyPost({ url: `http://127.0.0.1:${port}`, apiKey: `test-${SERVICE}-${key}`, template: TEMPLATE });
};

const errors = (error: string, message: string) => ({ errors: [{ error, message }] });

/** A JSON web token of this service, signed with its key, and not older than half a minute. */
function isSigned(authorization: string): boolean {
  const [head, claims, signature] = authorization.replace(/^Bearer /, '').split('.');
  const expected = createHmac('sha256', KEY).update(`${head}.${claims}`).digest('base64url');
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { iss: string; iat: number };
  return signature === expected && iss === SERVICE && Math.abs(Date.now() / 1000 - iat) < 30;
}

const mail = (more: Partial<Mail> = {}): Mail => ({
  messageId: 'project/0197a1b2/17/2/p-ann',
  token: '00112233445566778899aabbccddeeff',
  to: { name: 'Ann, Example', address: 'ann@tfl.example' },
  subject: 'DMT-PROC-001: please vote',
  text: 'Dear Ann Example,\n\nhttps://converge.example/x',
  html: '<p>',
  calendar: null,
  ...more,
});

test('gives the template subject and text, under a reference that receipts come back with', async () => {
  expect(await post.send(mail())).toEqual({ channel: 'notify' });
  expect(asked).toEqual([
    {
      path: 'POST /v2/notifications/email',
      body: {
        template_id: TEMPLATE,
        email_address: 'ann@tfl.example',
        reference: '00112233445566778899aabbccddeeff',
        personalisation: { subject: 'DMT-PROC-001: please vote', body: mail().text },
      },
    },
  ]);
});

test('a title is neither a link nor a second line of the subject', async () => {
  await post.send(mail({ subject: 'DMT-1:\r\na title', text: 'Project [press here](https://evil.example)\n# Big' }));
  expect(asked[0].body.personalisation).toEqual({
    subject: 'DMT-1: a title',
    body: 'Project [press here] (https://evil.example)\n\u200b# Big',
  });
});

describe('what Notify does not take', () => {
  test.each([
    [400, 'BadRequestError', 'email_address Not a valid email address'],
    [404, 'NoResultFound', 'No result found'],
  ])('is refused for good with %d', async (status, error, message) => {
    answer = { status, body: errors(error, message) };
    const sending = post.send(mail());
    await expect(sending).rejects.toThrow(Refused);
    await expect(sending).rejects.toThrow(`${error}: ${message}`);
  });

  test.each([
    [429, 'RateLimitError', 'Exceeded rate limit'],
    [500, 'Exception', 'Internal server error'],
    [503, 'Exception', 'Not now'],
  ])('is to be tried again after %d', async (status, error, message) => {
    answer = { status, body: errors(error, message) };
    const sending = post.send(mail());
    await expect(sending).rejects.toThrow(`${status}`);
    await expect(sending).rejects.not.toThrow(Refused);
  });

  test('and with a key that does not fit, which is not told', async () => {
    const other = postWith('00000000-0b4e-4f5a-8a6b-7c8d9e0f1a2b').send(mail());
    await expect(other).rejects.toThrow('GOV.UK Notify answered 403. AuthError: Invalid token');
    await expect(other).rejects.not.toThrow(Refused);
  });

  test('and where nobody answers', async () => {
    const nowhere = new NotifyPost({ url: 'http://127.0.0.1:1', apiKey: `x-${SERVICE}-${KEY}`, template: TEMPLATE });
    await expect(nowhere.send(mail())).rejects.toThrow('GOV.UK Notify cannot be reached (ECONNREFUSED).');
  });
});
