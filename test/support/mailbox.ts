import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mail } from '#local/mail-store.js';
import { startMailSink } from '#local/mail-sink.js';
import { SmtpPost } from '#notify/smtp/smtp.js';
import { MailWords } from '#notify/words.js';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { PreferenceBook } from '#record/preferences.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import type { TestServer } from './server.js';

/** The mails of a test server as they arrive: by the real relay, in the real words, over SMTP. */
export interface Mailbox {
  /** Hands over whatever lies in the outbox; the mails that have arrived since it was last asked. */
  delivered(): Promise<readonly Mail[]>;
  close(): Promise<void>;
}

/** `baseUrl`: where the links in the mails lead. */
export async function openMailbox({ app }: TestServer, baseUrl = 'https://converge.example'): Promise<Mailbox> {
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
  let read = 0;
  return {
    async delivered() {
      while ((await relay.handOver(100)) > 0);
      const all = sink.mails();
      const fresh = all.slice(0, all.length - read);
      read = all.length;
      return fresh;
    },
    async close() {
      post.close();
      await sink.stop();
      await rm(folder, { recursive: true });
    },
  };
}
