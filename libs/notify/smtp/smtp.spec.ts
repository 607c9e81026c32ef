import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { buffer } from 'node:stream/consumers';
import { freePort, LOOPBACK } from '#local/ports.js';
import { type CalendarEntry, type Mail, Refused } from '#use-cases/ports.js';
import { SmtpPost } from './smtp.js';

/** What a mail server was given. */
interface Taken {
  readonly returnPath: string;
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly mail: Email;
}

const taken: Taken[] = [];
let server: SMTPServer;
let post: SmtpPost;

/** Takes mails, but for nobody@ (no such mailbox) and full@ (at present). */
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    closeTimeout: 100,
    onRcptTo({ address }, _session, answer) {
      if (address.startsWith('nobody@')) return answer(error(550, '5.1.1 No such mailbox here'));
      if (address.startsWith('full@')) return answer(error(452, '4.2.2 Mailbox full'));
      answer();
    },
    onData(stream, { envelope }, answer) {
      void buffer(stream).then(async (raw) => {
        const { mailFrom, rcptTo } = envelope;
        taken.push({
          returnPath: mailFrom ? mailFrom.address : '',
          recipients: rcptTo.map(({ address }) => address),
          raw: raw.toString('utf8'),
          mail: await PostalMime.parse(raw),
        });
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  post = new SmtpPost({
    url: `smtp://${LOOPBACK}:${port}`,
    from: 'Converge <converge@dmt.example>',
    bounceDomain: 'bounces.dmt.example',
  });
});

afterAll(async () => {
  post.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

const error = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

const mail = (more: Partial<Mail> = {}): Mail => ({
  messageId: 'project/0197a1b2/17/2/p-ann',
  token: '00112233445566778899aabbccddeeff',
  to: { name: 'Ann Example', address: 'ann@tfl.example' },
  subject: 'DMT-PROC-001: please vote by 17:00 on 9 April 2009',
  text: 'Dear Ann Example',
  html: '<p>Dear Ann Example</p>',
  calendar: null,
  ...more,
});

async function sent(more: Partial<Mail> = {}): Promise<Taken> {
  await post.send(mail(more));
  return taken.at(-1)!;
}

test('hands over text and page under the same id every time, and says that no person wrote it', async () => {
  const first = await sent();
  const second = await sent();
  expect(first.mail).toMatchObject({
    messageId: '<project/0197a1b2/17/2/p-ann@dmt.example>',
    from: { name: 'Converge', address: 'converge@dmt.example' },
    subject: 'DMT-PROC-001: please vote by 17:00 on 9 April 2009',
    text: 'Dear Ann Example\n',
    html: '<p>Dear Ann Example</p>\n',
  });
  expect(second.mail.messageId).toBe(first.mail.messageId);
  expect(first.mail.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  );
});

test('what cannot be delivered later comes back to an address that only this mail has', async () => {
  expect((await sent()).returnPath).toBe('bounce+00112233445566778899aabbccddeeff@bounces.dmt.example');
});

describe('what could be mistaken', () => {
  test.each([
    ['a name with a comma and an address in it', 'Example, Ann <other@evil.example>'],
    ['a name with a line break and a header in it', 'Ann\r\nBcc: other@evil.example'],
    ['a name with quotes', 'Ann "x" <other@evil.example>, other@evil.example'],
  ])('%s is a name, and not another recipient', async (_, name) => {
    const { recipients, mail: received } = await sent({ to: { name, address: 'ann@tfl.example' } });
    expect(recipients).toEqual(['ann@tfl.example']);
    expect(received.to).toMatchObject([{ address: 'ann@tfl.example' }]);
    expect(received.bcc ?? []).toEqual([]);
  });

  test('an address with a comma in it is not two', async () => {
    const before = taken.length;
    await post
      .send(mail({ to: { name: 'Ann', address: '"ann,other@evil.example"@tfl.example' } }))
      .catch(() => undefined);
    expect(taken.slice(before).flatMap(({ recipients }) => recipients)).not.toContain('other@evil.example');
  });

  test('a subject with line breaks is one header', async () => {
    const { mail: received } = await sent({ subject: 'DMT-1: a title\r\nBcc: other@evil.example\r\n\r\nAnother body' });
    expect(received.subject).toBe('DMT-1: a title Bcc: other@evil.example Another body');
    expect(received.bcc ?? []).toEqual([]);
    expect(received.text).toBe('Dear Ann Example\n');
  });
});

describe('what is not taken', () => {
  test('is refused for good where the mailbox does not exist, in the words of the mail server', async () => {
    const refused = post.send(mail({ to: { name: 'Nobody', address: 'nobody@tfl.example' } }));
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow('550 5.1.1 No such mailbox here');
  });

  test('is to be tried again where it may be taken later', async () => {
    const full = post.send(mail({ to: { name: 'Full', address: 'full@tfl.example' } }));
    await expect(full).rejects.toThrow('452');
    await expect(full).rejects.not.toThrow(Refused);
  });

  test('and where there is nobody at the other side', async () => {
    const nowhere = new SmtpPost({ url: 'smtp://127.0.0.1:1', from: 'converge@dmt.example' });
    await expect(nowhere.send(mail())).rejects.toThrow('ECONNREFUSED');
    nowhere.close();
  });
});

describe('a deadline in the mail', () => {
  const entry: CalendarEntry = {
    kind: 'deadline',
    uid: '0197a1b2/vote/G1/2',
    sequence: 3,
    title: 'DMT-PROC-001: please vote\r\nATTENDEE:mailto:other@evil.example, now; please',
    at: '2009-04-09T16:00:00.000Z',
    cancelled: false,
    link: 'https://converge.example/projects/0197a1b2/cast-vote',
  };

  async function calendarIn(calendar: CalendarEntry) {
    const { mail: received } = await sent({ calendar });
    const [attached] = received.attachments.filter(({ filename }) => filename === 'deadline.ics');
    const text = new TextDecoder().decode(attached.content as ArrayBuffer);
    return { text, lines: text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/) };
  }

  test('can be taken into a calendar, which knows it again', async () => {
    const { lines } = await calendarIn(entry);
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:0197a1b2/vote/G1/2@dmt.example',
        'SEQUENCE:3',
        'DTEND:20090409T160000Z',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toContain('mailto:converge@dmt.example');
  });

  test('is one event with one attendee, whatever its title says', async () => {
    const { lines } = await calendarIn(entry);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain('\\, now\\; please');
  });

  test('is taken out again when it is settled', async () => {
    const { lines } = await calendarIn({ ...entry, sequence: 4, cancelled: true });
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:4', 'STATUS:CANCELLED']));
  });
});
