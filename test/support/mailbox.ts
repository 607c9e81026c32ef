import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import type { Mail } from '#local/mail-store.js';
import { startMailSink } from '#local/mail-sink.js';
import { SmtpPost } from '#notify/smtp/smtp.js';
import { CalendarMail } from '#notify/calendar/words.js';
import { MailWords } from '#notify/words.js';
import { CalendarBook } from '#record/calendar-book.js';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { PreferenceBook } from '#record/preferences.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { openRecord } from '#record/data-source.js';
import { People } from '#record/people.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { CalendarMails } from '#use-cases/relay/calendar-mails.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import type { TestServer } from './server.js';

/** The mails of a test server as they arrive: by the real relay, in the real words, over SMTP. */
export interface Mailbox {
  /** Hands over whatever lies in the outbox; the mails that have arrived since it was last asked. */
  delivered(): Promise<readonly Mail[]>;
  /** Tells calendars what they should know; the mails that have arrived since the mailbox was last asked. */
  calendars(): Promise<readonly Mail[]>;
  /** All parts of a mail, as they came. */
  partsOf(mail: Mail): Promise<Email>;
  close(): Promise<void>;
}

/** `baseUrl`: where the links in the mails lead. */
export async function openMailbox(
  { app, database }: TestServer,
  baseUrl = 'https://converge.example',
): Promise<Mailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'converge-mails-'));
  const sink = await startMailSink({ folder });
  const post = new SmtpPost({ url: sink.smtpUrl, from: 'Converge <converge@example.org>' });
  const relay = new Relay(
    app.get(Outbox),
    app.get(Deliveries),
    new Matters(app.get(Lists)),
    app.get(People),
    app.get(DirectoryReader),
    new MailWords(baseUrl),
    post,
    new Paces(app.get(PreferenceBook), app.get(DigestBook), app.get(RecordClock)),
  );
  const dataSource = await openRecord(database.appUrl, { poolSize: 2, name: 'calendars' });
  const calendarMails = new CalendarMails(
    new CalendarBook(dataSource),
    app.get(People),
    app.get(DirectoryReader),
    new CalendarMail(baseUrl),
    post,
  );
  let read = 0;
  const fresh = (): readonly Mail[] => {
    const all = sink.mails();
    const since = all.slice(0, all.length - read);
    read = all.length;
    return since;
  };
  return {
    async delivered() {
      while ((await relay.handOver(100)) > 0);
      return fresh();
    },
    async calendars() {
      while ((await calendarMails.handOver(10)) > 0);
      return fresh();
    },
    partsOf: async ({ id }) => PostalMime.parse(await readFile(join(folder, `${id}.eml`))),
    async close() {
      await dataSource.destroy();
      post.close();
      await sink.stop();
      await rm(folder, { recursive: true });
    },
  };
}
