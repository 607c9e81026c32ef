import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type MailSink, startMailSink } from '#local/mail-sink.js';
import { SmtpPost } from './smtp.js';

let folder: string;
let sink: MailSink;
let post: SmtpPost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-smtp-'));
  sink = await startMailSink({ folder });
  post = new SmtpPost(sink.smtpUrl, 'Converge <converge@dmt.example>');
});

afterAll(async () => {
  post.close();
  await sink.stop();
  await rm(folder, { recursive: true, force: true });
});

const mail = (more = {}) => ({
  messageId: 'project/0197a1b2/17/2/p-ann',
  to: { name: 'Ann Example', address: 'ann@tfl.example' },
  subject: 'DMT-PROC-001: please vote',
  text: 'Dear Ann Example',
  html: '<p>Dear Ann Example</p>',
  ...more,
});

test('hands over text and page under the same id every time', async () => {
  await post.send(mail());
  await post.send(mail());
  const [second, first] = sink.mails();
  expect(first).toMatchObject({
    messageId: '<project/0197a1b2/17/2/p-ann@dmt.example>',
    from: 'converge@dmt.example',
    subject: 'DMT-PROC-001: please vote',
    text: 'Dear Ann Example\n',
    html: '<p>Dear Ann Example</p>\n',
  });
  expect(second.messageId).toBe(first.messageId);
});

test('a name with a comma and an address in it is a name, and not another recipient', async () => {
  await post.send(mail({ to: { name: 'Example, Ann <other@evil.example>', address: 'ann@tfl.example' } }));
  expect(sink.mails()[0].to).toEqual(['ann@tfl.example']);
});

test('what the other side does not take is said', async () => {
  const nowhere = new SmtpPost('smtp://127.0.0.1:1', 'converge@dmt.example');
  await expect(nowhere.send(mail())).rejects.toThrow('ECONNREFUSED');
  nowhere.close();
});
