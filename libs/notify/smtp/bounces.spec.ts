import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { freePort } from '#local/ports.js';
import { listenForReports, type Report } from './bounces.js';

const TOKEN = '00112233445566778899aabbccddeeff';
const HERE = `bounce+${TOKEN}@bounces.dmt.example`;

let listener: Awaited<ReturnType<typeof listenForReports>>;
let server: ReturnType<typeof createTransport>;
let told: Report[];

beforeAll(async () => {
  const port = await freePort();
  listener = await listenForReports({ listen: `127.0.0.1:${port}`, domain: 'bounces.dmt.example' }, async (report) => {
    told.push(report);
  });
  server = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
});
afterAll(() => listener.stop());
beforeEach(() => {
  told = [];
});

const send = (to: string, raw: string) => server.sendMail({ envelope: { from: '', to }, raw });

/** As mail servers write them: what happened in words, for programs, and what it was about. */
const report = (kind: string, part: string) =>
  [
    'From: MAILER-DAEMON@mx.tfl.example',
    `To: ${HERE}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${kind}; boundary="b"`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you.',
    '--b',
    `Content-Type: message/${kind}`,
    '',
    part,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: DMT-PROC-001: please vote',
    '',
    'Dear Ann',
    '--b--',
    '',
  ].join('\r\n');

const status = (action: string, code: string) =>
  report(
    'delivery-status',
    [
      'Reporting-MTA: dns; mx.tfl.example',
      '',
      'Final-Recipient: rfc822; ann@tfl.example',
      `Action: ${action}`,
      `Status: ${code}`,
      'Diagnostic-Code: smtp; 550 5.1.1 <ann@tfl.example>:',
      '    unknown user',
    ].join('\r\n'),
  );

test('a mail that came back is told under its token, in the words of the mail server', async () => {
  await send(HERE, status('failed', '5.1.1'));
  expect(told).toEqual([
    { token: TOKEN, status: 'bounced', detail: '5.1.1 smtp; 550 5.1.1 <ann@tfl.example>: unknown user' },
  ]);
});

test('a complaint is told as one', async () => {
  await send(HERE, report('feedback-report', 'Feedback-Type: abuse\r\nUser-Agent: SomeISP/1.0\r\nVersion: 1'));
  expect(told).toEqual([{ token: TOKEN, status: 'complained', detail: 'abuse' }]);
});

test.each([
  ['a mail that is only late', status('delayed', '4.4.1')],
  [
    'an answer of somebody who is away',
    'Subject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday.',
  ],
])('%s changes nothing', async (_, raw) => {
  await send(HERE, raw);
  expect(told).toEqual([]);
});

test.each([
  'ann@tfl.example',
  `bounce+${TOKEN}@elsewhere.example`,
  'bounce+short@bounces.dmt.example',
  'postmaster@bounces.dmt.example',
])('nothing is taken for %s', async (to) => {
  await expect(send(to, status('failed', '5.1.1'))).rejects.toThrow('550');
  expect(told).toEqual([]);
});

test('what is too large is not taken', async () => {
  const large = `Subject: large\r\n\r\n${`${'x'.repeat(998)}\r\n`.repeat(1200)}`;
  await expect(send(HERE, large)).rejects.toThrow('552');
});
