import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { type MailSink, startMailSink } from './mail-sink.js';
import { freePort, PortTakenError } from './ports.js';

let folder: string;
let sink: MailSink;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-mail-'));
  sink = await startMailSink({ folder });
});

afterEach(async () => {
  await sink.stop();
  await rm(folder, { recursive: true, force: true });
});

async function send(subject: string, text: string): Promise<void> {
  const post = createTransport(sink.smtpUrl);
  await post.sendMail({ from: 'dmt@example.org', to: ['lead@tfl.example', 'deputy@tfl.example'], subject, text });
  post.close();
}

const read = async (path: string) => (await fetch(sink.webUrl + path)).text();

test('keeps every mail and lists the newest first', async () => {
  await send('First', 'one');
  await send('Second', 'two');
  const listed = (await (await fetch(`${sink.webUrl}/api/messages`)).json()) as { id: string }[];
  expect(listed).toMatchObject([
    { subject: 'Second', to: ['lead@tfl.example', 'deputy@tfl.example'] },
    { subject: 'First' },
  ]);
  expect(JSON.parse(await read(`/api/messages/${listed[1]?.id}`))).toMatchObject({
    from: 'dmt@example.org',
    text: 'one\n',
  });
});

test('shows a mail as a page: its link can be followed, its markup is text', async () => {
  await send('<b>Vote</b>', 'Please vote: http://127.0.0.1:3000/gates?a=1&b=2\n<script>alert(1)</script>');
  expect(await read('/')).toContain('&#60;b&#62;Vote');
  const page = await read(`/messages/${sink.mails()[0]?.id}`);
  expect(page).toContain('<a href="http://127.0.0.1:3000/gates?a=1&#38;b=2">');
  expect(page).not.toContain('<script>');
});

test('finds its mails again', async () => {
  await send('Kept', 'across a restart');
  const [kept] = sink.mails();
  await sink.stop();
  sink = await startMailSink({ folder });
  expect(sink.mails()).toEqual([kept]);
});

test('can only be read', async () => {
  expect((await fetch(sink.webUrl, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${sink.webUrl}/messages/none`)).status).toBe(404);
});

test('says which variable asks for a port that is taken', async () => {
  const taken = Number(new URL(sink.webUrl).port);
  const second = startMailSink({ folder, smtpPort: await freePort(), webPort: taken });
  await expect(second).rejects.toThrow(PortTakenError);
  await expect(second).rejects.toThrow(/MAIL_PORT/);
});
