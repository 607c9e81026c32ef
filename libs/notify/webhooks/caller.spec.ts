import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { WebhookCall } from '#use-cases/ports.js';
import { isPublic } from './addresses.js';
import { type CallerSettings, HttpCaller } from './caller.js';
import { DerivedSecrets } from './secrets.js';

const secrets = new DerivedSecrets('a key of more than thirty-two characters');
const secret = (generation: number) =>
  secrets.of({ webhook: 'webhook-1', since: '2027-01-04T09:00:00.000Z', generation });

interface Taken {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const taken: Taken[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      taken.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const call = (url: string, more: Partial<WebhookCall> = {}): WebhookCall => ({
  id: 'project/0197a1b2/17',
  url,
  secrets: [secret(1)],
  type: 'GateApproved',
  subject: 'DMT-PROC-001',
  at: '2027-01-04T10:00:00.000Z',
  data: { project: '0197a1b2', reference: 'DMT-PROC-001', version: 17, hash: 'f'.repeat(64), item: 'G1' },
  ...more,
});

const caller = (more: Partial<CallerSettings> = {}) =>
  new HttpCaller({ source: 'https://converge.example', loopback: true, longest: 300, ...more });
const here = () => `http://127.0.0.1:${port}/hook`;
const say = (status: number, headers = {}) => {
  answer = (_request, response) => void response.writeHead(status, headers).end('words that are not read');
};

test('tells in the form of CloudEvents, signed so that the libraries of others can check it', async () => {
  say(204);
  await caller().call(call(here()));
  const { headers, body } = taken.at(-1)!;
  expect(headers['content-type']).toMatch(/^application\/cloudevents\+json/);
  expect(new Webhook(secret(1)).verify(body, headers as Record<string, string>)).toEqual({
    specversion: '1.0',
    id: 'project/0197a1b2/17',
    source: 'https://converge.example',
    type: 'converge.GateApproved',
    subject: 'DMT-PROC-001',
    time: '2027-01-04T10:00:00.000Z',
    datacontenttype: 'application/json',
    data: { project: '0197a1b2', reference: 'DMT-PROC-001', version: 17, hash: 'f'.repeat(64), item: 'G1' },
  });
});

test('while one secret takes the place of another either checks it, and a third does not', async () => {
  say(200);
  await caller().call(call(here(), { secrets: [secret(2), secret(1)] }));
  const { headers, body } = taken.at(-1)!;
  const verify = (generation: number) =>
    new Webhook(secret(generation)).verify(body, headers as Record<string, string>);
  expect(verify(1)).toEqual(verify(2));
  expect(() => verify(3)).toThrow();
});

describe('it is not taken', () => {
  test.each([500, 404, 410, 429])('when the other system answers %d', async (status) => {
    say(status);
    await expect(caller().call(call(here()))).rejects.toThrow(`It answered ${status}.`);
  });

  test('when it is sent elsewhere, where nobody goes', async () => {
    say(302, { location: 'http://169.254.169.254/latest/meta-data' });
    const before = taken.length;
    await expect(caller().call(call(here()))).rejects.toThrow('It answered 302: redirects are not followed.');
    expect(taken.length).toBe(before + 1);
  });

  test('when nobody ever answers', async () => {
    answer = () => undefined;
    await expect(caller().call(call(here()))).rejects.toThrow('It did not answer in time.');
  });

  test('when its name is never found', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    await expect(caller({ resolve }).call(call('https://slow.example/hook'))).rejects.toThrow('in time');
  });
});

describe('nobody is called', () => {
  const never = caller({ loopback: false });

  test.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://172.31.255.255/',
    'https://192.168.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:a00:1::]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
  ])('at %s', async (url) => {
    await expect(never.call(call(url))).rejects.toThrow('not public');
  });

  test('under a name of which one address is not public', async () => {
    const resolve = async () => ['93.184.216.34', '10.0.0.1'];
    await expect(caller({ resolve, loopback: false }).call(call('https://both.example/'))).rejects.toThrow(
      'not public',
    );
  });

  test('without encryption, but on this machine', async () => {
    const resolve = async () => ['93.184.216.34'];
    await expect(caller({ resolve }).call(call('http://plain.example/'))).rejects.toThrow('https://');
  });

  test('on this machine, where that is not allowed', async () => {
    const before = taken.length;
    await expect(never.call(call(here()))).rejects.toThrow('not public');
    expect(taken.length).toBe(before);
  });
});

test('the connection goes to the address that was checked, whatever the name says a moment later', async () => {
  say(200);
  const answers = [['127.0.0.1'], ['10.0.0.1']];
  const resolve = async () => answers.shift()!;
  await caller({ resolve }).call(call(`http://rebound.example:${port}/hook`));
  expect(taken.at(-1)!.headers.host).toBe(`rebound.example:${port}`);
  expect(answers).toEqual([['10.0.0.1']]);
});

test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '8.8.8.8'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});
