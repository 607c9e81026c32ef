import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { openRecord } from '#record/data-source.js';
import { Deliveries } from '#record/deliveries.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { PreferenceBook } from '#record/preferences.js';
import type { Pace } from '#domain/agenda/digest.js';
import { Texts } from '#record/texts.js';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { Commands } from '../commands/commands.js';
import { Handovers } from '../process/handovers.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type DigestLetter, type Mail, Refused } from '../ports.js';
import { Inbox } from '../queries/inbox.js';
import { Agenda } from '../queries/meeting-agenda.js';
import { MinutesReader } from '../queries/minutes.js';
import { ProjectReader } from '../queries/project-reader.js';
import { Sights } from '../queries/sight.js';
import { seedProgramme } from '../seeding/seed-programme.js';
import { Digests } from './digests.js';
import { Matters } from './matters.js';
import { Paces } from './paces.js';
import { Receipts } from './receipts.js';
import { Relay } from './relay.js';

/** People of the seeds. */
const OFFICE = '01900000-0000-7000-8000-000000000001';
const TFL_LEAD = '01900000-0000-7000-8000-000000000201';

let database: TestDatabase;
let dataSource: DataSource;
let clock: RecordClock;
let commands: Commands;
let outbox: Outbox;
let people: People;
let preferences: PreferenceBook;
let relay: Relay;
let others: Digests;
let digests: Digests;
let ldaRepresentative: string;
const mails: Mail[] = [];
const letters: DigestLetter[] = [];
let open = true;
/** Whether the other side will never take a mail. */
let refusing = false;
let book: DigestBook;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
  const archive = new Archive(dataSource);
  const directory = new DirectoryReader(archive);
  const lists = new Lists(dataSource);
  clock = new RecordClock(dataSource);
  outbox = new Outbox(dataSource);
  people = new People(dataSource);
  preferences = new PreferenceBook(dataSource);
  const texts = new Texts(dataSource);
  const projects = new ProjectReader(archive, directory, people, texts, new Sights(lists, directory));
  const minutes = new MinutesReader(new Agenda(lists), projects, texts);
  commands = new Commands(
    archive,
    clock,
    directory,
    { nudge: () => undefined },
    minutes,
    new Handovers(archive, directory),
  );
  await seedProgramme({ commands, people }, 'seeds/programme', { projects: false });
  const post = {
    send: async (mail: Mail) => {
      if (!open) throw new Error('closed');
      if (refusing) throw new Refused('550 5.1.1 No such mailbox');
      mails.push(mail);
      return { channel: 'smtp' } as const;
    },
  };
  book = new DigestBook(dataSource);
  const matters = new Matters(lists);
  const words = { write: ({ about }: { about: string }) => ({ subject: about, text: '', html: '', link: '' }) };
  const digestWords = {
    write: (letter: DigestLetter) => (letters.push(letter), { subject: 'digest', text: '', html: '' }),
  };
  const paces = new Paces(preferences, book, clock);
  relay = new Relay(outbox, new Deliveries(dataSource), matters, people, directory, words, post, paces);
  const inbox = new Inbox(lists, directory);
  const digesting = () => new Digests(book, preferences, matters, people, directory, inbox, digestWords, post);
  [digests, others] = [digesting(), digesting()];
  const [row] = await dataSource.query<{ holder: string }[]>(`SELECT holder FROM posts WHERE id = 'lda-or'`);
  ldaRepresentative = row.holder;
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(() => {
  mails.length = 0;
  letters.length = 0;
});

async function give(person: string, name: string, subject: string | null, body: object): Promise<string> {
  const outcome = await commands.give({ name, subject, person, commandId: randomUUID(), expected: null, body });
  if (outcome.kind !== 'recorded') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.answer.subject;
}

const propose = (): Promise<string> =>
  give(TFL_LEAD, 'ProposeProject', null, {
    title: 'Temporary-labour framework',
    summary: 'One framework for all.',
    workstream: 'procurement',
    leadOrganisation: 'tfl',
    leadPost: 'tfl-pl',
  });

const settle = (person: string, pace: Pace) =>
  preferences.keep(person, { hour: 8, weekday: 1, paces: { progress: pace } });

const statusOf = async (project: string, to: string) =>
  (await outbox.of(`project/${project}`)).find((message) => message.to === to && message.about === 'ProjectProposed')!
    .status;

const mailsTo = async (person: string) => {
  const { email } = (await people.read([person])).get(person)!;
  return mails.filter(({ to }) => to.address === email);
};

/** A week on, to any digest that waits. */
async function later(): Promise<void> {
  await clock.moveTo(new Date(Date.parse(await clock.now()) + 8 * 86_400_000).toISOString());
}

test('what is not asked of somebody waits in the record for their digest, of which there is one', async () => {
  await settle(ldaRepresentative, 'daily');
  const [one, two] = [await propose(), await propose()];
  await relay.handOver(100);
  expect(await mailsTo(ldaRepresentative)).toEqual([]);
  expect(await statusOf(one, 'OR@lda')).toBe('digest');
  expect(await digests.handOver(10)).toBe(0); // not before its hour
  await later();
  await Promise.all([digests.handOver(10), others.handOver(10)]);
  await digests.handOver(10);
  const [mail, ...more] = await mailsTo(ldaRepresentative);
  expect(more).toEqual([]);
  expect(mail.messageId).toMatch(/^[0-9a-f]{64}$/);
  expect(letters[0].news.map(({ about, project }) => [about, project!.id])).toEqual([
    ['ProjectProposed', one],
    ['ProjectProposed', two],
  ]);
  expect([await statusOf(one, 'OR@lda'), await statusOf(two, 'OR@lda')]).toEqual(['sent', 'sent']);
});

test('what is asked of somebody is told at once, whatever they have settled', async () => {
  await settle(OFFICE, 'off');
  const project = await propose();
  await relay.handOver(100);
  expect((await mailsTo(OFFICE)).map(({ subject }) => subject)).toEqual(['ProjectProposed']);
  await give(OFFICE, 'AcceptProposal', project, {});
  await relay.handOver(100);
  expect(await statusOf(project, 'PO')).toBe('sent');
});

test('who wants to hear nothing is told nothing, and the record says that it was not needed', async () => {
  await settle(ldaRepresentative, 'off');
  const project = await propose();
  await relay.handOver(100);
  expect(await mailsTo(ldaRepresentative)).toEqual([]);
  expect(await statusOf(project, 'OR@lda')).toBe('not_needed');
});

test('what somebody no longer wants to hear of is dropped from a digest that waits; an empty one is not sent', async () => {
  await settle(ldaRepresentative, 'weekly');
  const project = await propose();
  await relay.handOver(100);
  await settle(ldaRepresentative, 'off');
  await later();
  expect(await digests.handOver(10)).toBe(1);
  expect(await mailsTo(ldaRepresentative)).toEqual([]);
  expect(await statusOf(project, 'OR@lda')).toBe('not_needed');
});

test('a digest that is not taken is sent again under the same id, and takes up nothing more meanwhile', async () => {
  await settle(ldaRepresentative, 'daily');
  const project = await propose();
  await relay.handOver(100);
  await later();
  open = false;
  await digests.handOver(10);
  open = true;
  expect(await digests.handOver(10)).toBe(0); // not before its pause is over
  await dataSource.query(`UPDATE digests SET next_attempt_at = now() WHERE status = 'waiting'`);
  await digests.handOver(10);
  expect(await mailsTo(ldaRepresentative)).toHaveLength(1);
  expect(await statusOf(project, 'OR@lda')).toBe('sent');
});

test('duties stand first in a digest, and only those that still wait', async () => {
  await settle(OFFICE, 'daily');
  const [waiting, accepted, withdrawn] = [await propose(), await propose(), await propose()];
  await give(TFL_LEAD, 'WithdrawProposal', withdrawn, { reason: 'Done elsewhere.' });
  await relay.handOver(100);
  await give(OFFICE, 'AcceptProposal', accepted, {});
  await later();
  while ((await digests.handOver(10)) > 0);
  const letter = letters.find(({ name }) => name === 'Beatrix Hollander')!;
  expect(new Set(letter.news.map(({ project }) => project!.id))).toEqual(new Set([withdrawn]));
  const asked = letter.duties.map(({ project, what }) => [project?.id, what]);
  expect(asked).toContainEqual([waiting, 'AcceptProposal']);
  expect(asked.map(([id]) => id)).not.toContain(accepted);
});

/** A project that the representative is told of in a digest, which has come due. */
async function proposeAndWait(): Promise<string> {
  await settle(ldaRepresentative, 'daily');
  const project = await propose();
  await relay.handOver(100);
  await later();
  return project;
}

test('what comes due after the digest of a day has gone does not wait for the next day', async () => {
  const projects = [];
  for (let time = 0; time < 2; time += 1) {
    projects.push(await propose());
    await relay.handOver(100);
    await dataSource.query(`UPDATE digest_items SET due_at = '2000-01-01' WHERE status = 'waiting'`);
    await digests.handOver(10);
  }
  const ids = (await mailsTo(ldaRepresentative)).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(2);
  expect(await Promise.all(projects.map((project) => statusOf(project, 'OR@lda')))).toEqual(['sent', 'sent']);
});

test('what is still with the relay is not told before it has been noted that it waits', async () => {
  await settle(ldaRepresentative, 'daily');
  const project = await propose();
  await relay.handOver(100);
  await dataSource.query(`UPDATE messages SET status = 'waiting', next_attempt_at = now() WHERE status = 'digest'`);
  await later();
  expect(await digests.handOver(10)).toBe(0);
  await relay.handOver(100);
  expect(await digests.handOver(10)).toBe(1);
  expect(await statusOf(project, 'OR@lda')).toBe('sent');
});

test('a digest that ended stays as it ended, whoever else had taken it', async () => {
  const project = await proposeAndWait();
  const [taken] = await book.take(10, 'Europe/London', 0);
  const [again] = await book.take(10, 'Europe/London', 0);
  expect(again.token).toBe(taken.token);
  const items = (await book.itemsOf(taken)).map(({ stream, version, number }) => ({ stream, version, number }));
  const ended = (status: 'sent' | 'failed') => items.map((each) => ({ ...each, status }));
  await book.settle(taken, 'sent', ended('sent'));
  await book.settle(again, 'failed', ended('failed'), 'too late');
  const [{ status }] = await dataSource.query('SELECT status FROM digests WHERE token = $1', [taken.token]);
  expect(status).toBe('sent');
  const told = await dataSource.query('SELECT DISTINCT status FROM digest_items WHERE digest = $1', [taken.token]);
  expect(told).toEqual([{ status: 'sent' }]);
  expect(await statusOf(project, 'OR@lda')).toBe('sent');
});

describe('what failed in a digest', () => {
  const messageOf = async (project: string) =>
    (await outbox.of(`project/${project}`)).find(({ to, about }) => to === 'OR@lda' && about === 'ProjectProposed')!;

  test('is told in the next one once it is sent again', async () => {
    const project = await proposeAndWait();
    refusing = true;
    await digests.handOver(10);
    refusing = false;
    expect(await messageOf(project)).toMatchObject({ status: 'failed' });
    expect(await outbox.resend(await messageOf(project), OFFICE)).toBe(true);
    await relay.handOver(100);
    await digests.handOver(10);
    expect(await mailsTo(ldaRepresentative)).toHaveLength(1);
    expect(await statusOf(project, 'OR@lda')).toBe('sent');
  });

  test('is what comes back as well, told once', async () => {
    const project = await proposeAndWait();
    await digests.handOver(10);
    const [{ token }] = await mailsTo(ldaRepresentative);
    const receipts = new Receipts(new Deliveries(dataSource), book);
    await receipts.ofNotify({ reference: token, status: 'permanent-failure' });
    expect(await messageOf(project)).toMatchObject({ status: 'failed', error: 'permanent-failure' });
    expect(await outbox.resend(await messageOf(project), OFFICE)).toBe(true);
    await relay.handOver(100);
    await digests.handOver(10);
    await receipts.ofNotify({ reference: token, status: 'permanent-failure' });
    expect(await statusOf(project, 'OR@lda')).toBe('sent');
  });
});
