import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { openRecord } from '#record/data-source.js';
import { Deliveries } from '#record/deliveries.js';
import { DigestBook } from '#record/digest-book.js';
import { PreferenceBook } from '#record/preferences.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { Texts } from '#record/texts.js';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { Commands } from '../commands/commands.js';
import { Handovers } from '../process/handovers.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type Accepted, type Letter, type Mail, type Post, Refused, type Words } from '../ports.js';
import { ActionDesk } from '../process/action-desk.js';
import { ProcessDesk } from '../process/process-desk.js';
import { Agenda } from '../queries/meeting-agenda.js';
import { MinutesReader } from '../queries/minutes.js';
import { ProjectReader } from '../queries/project-reader.js';
import { Sights } from '../queries/sight.js';
import { seedProgramme } from '../seeding/seed-programme.js';
import { FollowUps } from './follow-ups.js';
import { Matters } from './matters.js';
import { Paces } from './paces.js';
import { Relay } from './relay.js';

/** People of the seeds. */
const OFFICE = '01900000-0000-7000-8000-000000000001';
const TFL_LEAD = '01900000-0000-7000-8000-000000000201';

/** The other side of the post: takes mails while it is open. */
class Counter implements Post {
  open = true;
  /** Addresses that it refuses for good, and those that it does not take at present. */
  readonly unknown = new Set<string>();
  readonly full = new Set<string>();
  /** Of those it takes, addresses from which a mail comes back before it has said that it took it. */
  readonly returning = new Set<string>();
  readonly taken: Mail[] = [];
  readonly refused: Mail[] = [];

  async send(mail: Mail): Promise<Accepted> {
    if (!this.open || this.full.has(mail.to.address)) {
      this.refused.push(mail);
      throw new Error('closed');
    }
    if (this.unknown.has(mail.to.address)) throw new Refused('550 5.1.1 No such mailbox');
    this.taken.push(mail);
    if (this.returning.has(mail.to.address)) {
      await new Deliveries(dataSource).cameBack(mail.token, 'bounced', '5.1.1 unknown');
    }
    return { channel: 'smtp' };
  }
}

/** Says what a letter is about, and nothing else. There are people for whom it finds no words. */
const words: Words = {
  write: ({ kind, about, event, duty, name }: Letter) => {
    if (name === speechlessBefore) throw new Error('no words');
    return {
      subject: `${kind} ${about}`,
      text: JSON.stringify({ event: event.type, duty }),
      html: '',
      link: 'https://converge.example/',
    };
  },
};
let speechlessBefore: string | null = null;

let database: TestDatabase;
let dataSource: DataSource;
let commands: Commands;
let desk: ProcessDesk;
let actions: ActionDesk;
let clock: RecordClock;
let outbox: Outbox;
let people: People;
let counter: Counter;
let relay: Relay;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
  const archive = new Archive(dataSource);
  const directory = new DirectoryReader(archive);
  clock = new RecordClock(dataSource);
  outbox = new Outbox(dataSource);
  people = new People(dataSource);
  const texts = new Texts(dataSource);
  const projects = new ProjectReader(archive, directory, people, texts, new Sights(new Lists(dataSource), directory));
  const minutes = new MinutesReader(new Agenda(new Lists(dataSource)), projects, texts);
  commands = new Commands(
    archive,
    clock,
    directory,
    { nudge: () => undefined },
    minutes,
    new Handovers(archive, directory),
  );
  desk = new ProcessDesk(archive, directory);
  actions = new ActionDesk(archive, new Lists(dataSource), directory);
  await seedProgramme({ commands, people }, 'seeds/programme', { projects: false });
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(() => {
  counter = new Counter();
  relay = relayTo(counter);
});

function relayTo(post: Post): Relay {
  const archive = new Archive(dataSource);
  return new Relay(
    outbox,
    new Deliveries(dataSource),
    new Matters(new Lists(dataSource)),
    people,
    new DirectoryReader(archive),
    words,
    post,
    new Paces(new PreferenceBook(dataSource), new DigestBook(dataSource), clock),
  );
}

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

const statuses = async (project: string) =>
  (await outbox.of(`project/${project}`)).map(({ to, kind, status, attempts }) => ({ to, kind, status, attempts }));

/** Makes everything that waits due for another attempt. */
/** A second ago: clocks of two cores need not agree on what is now. */
const afterThePause = () =>
  dataSource.query(`UPDATE messages SET next_attempt_at = now() - interval '1 second' WHERE status = 'waiting'`);

test('hands every message of an event over once, each to who holds the post now', async () => {
  const project = await propose();
  expect(await relay.handOver(100)).toBe(7);
  expect(await relay.handOver(100)).toBe(0);
  expect(counter.taken).toHaveLength(7);
  expect(counter.taken).toContainEqual({
    messageId: expect.stringMatching(/^[0-9a-f]{64}$/),
    to: { name: 'Beatrix Hollander', address: 'beatrix.hollander@programme.example' },
    subject: 'notice ProjectProposed',
    text: '{"event":"ProjectProposed","duty":null}',
    html: '',
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
    calendar: null,
  });
  expect((await statuses(project)).every(({ status }) => status === 'sent')).toBe(true);
});

test('two relays share the work', async () => {
  await propose();
  const others = new Counter();
  await Promise.all([relay.handOver(4), relayTo(others).handOver(4)]);
  const ids = [...counter.taken, ...others.taken].map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(7);
  expect(ids).toHaveLength(7);
});

test('what is not taken is handed over again, under the same id', async () => {
  const project = await propose();
  counter.open = false;
  await relay.handOver(100);
  expect(await statuses(project)).toContainEqual({ to: 'PO', kind: 'notice', status: 'waiting', attempts: 1 });
  expect(await relay.handOver(100)).toBe(0); // not before its pause is over

  counter.open = true;
  await afterThePause();
  await relay.handOver(100);
  const ids = (mails: readonly Mail[]) => new Set(mails.map(({ messageId }) => messageId));
  expect(counter.taken).toHaveLength(7);
  expect(ids(counter.taken)).toEqual(ids(counter.refused));
  expect(await statuses(project)).toContainEqual({ to: 'PO', kind: 'notice', status: 'sent', attempts: 2 });
});

test('what cannot be put into words waits, and keeps nothing else from being sent', async () => {
  const project = await propose();
  speechlessBefore = 'Beatrix Hollander';
  await relay.handOver(100);
  speechlessBefore = null;
  expect(counter.taken).toHaveLength(6);
  const waiting = (await outbox.of(`project/${project}`)).filter(({ status }) => status !== 'sent');
  expect(waiting).toMatchObject([{ to: 'PO', status: 'waiting', error: 'Error: no words' }]);
  await afterThePause();
  await relay.handOver(100);
  expect(counter.taken).toHaveLength(7);
});

test('who cannot be reached is not tried again', async () => {
  const [or] = await dataSource.query<{ holder: string }[]>(`SELECT holder FROM posts WHERE id = 'lda-or'`);
  const { name, email } = (await people.read([or.holder])).get(or.holder)!;
  await people.keep([{ id: or.holder, name, email: null }]);
  const project = await propose();
  await relay.handOver(100);
  expect(await statuses(project)).toContainEqual({ to: 'OR@lda', kind: 'notice', status: 'failed', attempts: 1 });
  await people.keep([{ id: or.holder, name, email }]);
});

describe('what is refused for good', () => {
  const BEATRIX = 'beatrix.hollander@programme.example';
  const ofOffice = async (project: string) => (await outbox.of(`project/${project}`)).find(({ to }) => to === 'PO')!;

  test('has failed at once, in the words of the other side', async () => {
    const project = await propose();
    counter.unknown.add(BEATRIX);
    await relay.handOver(100);
    expect(await ofOffice(project)).toMatchObject({
      status: 'failed',
      attempts: 1,
      error: '550 5.1.1 No such mailbox',
    });
  });

  test('and what comes back later has failed then, told once', async () => {
    const project = await propose();
    await relay.handOver(100);
    const { token } = counter.taken.find(({ to }) => to.address === BEATRIX)!;
    const deliveries = new Deliveries(dataSource);
    expect(await deliveries.cameBack(token, 'bounced', '5.1.1 unknown')).toBe(true);
    expect(await deliveries.cameBack(token, 'bounced', '5.1.1 unknown')).toBe(false);
    expect(await deliveries.cameBack('f'.repeat(32), 'bounced', 'forged')).toBe(false);
    expect(await ofOffice(project)).toMatchObject({ status: 'failed', error: '5.1.1 unknown' });
    const others = (await outbox.of(`project/${project}`)).filter(({ to }) => to !== 'PO');
    expect(others.every(({ status }) => status === 'sent')).toBe(true);
  });

  test('and what comes back before it is noted as sent has failed as well', async () => {
    const project = await propose();
    counter.returning.add(BEATRIX);
    await relay.handOver(100);
    expect(await ofOffice(project)).toMatchObject({ status: 'failed', error: '5.1.1 unknown' });
    const others = (await outbox.of(`project/${project}`)).filter(({ to }) => to !== 'PO');
    expect(others.every(({ status }) => status === 'sent')).toBe(true);
  });

  test('and what comes back from both of two has failed, though it be in the same moment', async () => {
    const project = await propose();
    await give(OFFICE, 'AcceptProposal', project, {});
    await desk.act('EnterStage', project, (await desk.look(project)).version);
    await relay.handOver(100);
    await give(TFL_LEAD, 'AskToHold', project, { reason: 'We wait for a law.' });
    counter.taken.length = 0;
    await relay.handOver(100);
    const deliveries = new Deliveries(dataSource);
    expect(counter.taken).toHaveLength(2);
    await Promise.all(counter.taken.map(({ token }) => deliveries.cameBack(token, 'bounced', '5.1.1 unknown')));
    expect((await outbox.of(`project/${project}`)).at(-1)).toMatchObject({ status: 'failed', error: '5.1.1 unknown' });
  });

  test('does not keep from others what was taken, and what was taken is not sent again', async () => {
    const project = await propose();
    await give(OFFICE, 'AcceptProposal', project, {});
    await desk.act('EnterStage', project, (await desk.look(project)).version);
    await relay.handOver(100);
    const two = await dataSource.query<{ email: string }[]>(
      `SELECT p.email FROM seats s JOIN people p ON p.id::text = s.holder::text WHERE s.office <> 'member' ORDER BY 1`,
    );
    await give(TFL_LEAD, 'AskToHold', project, { reason: 'We wait for a law.' });
    counter.taken.length = 0;
    counter.full.add(two[0].email);
    await relay.handOver(100);
    expect(counter.taken.map(({ to }) => to.address)).toEqual([two[1].email]);
    counter.full.clear();
    await afterThePause();
    await relay.handOver(100);
    expect(counter.taken.map(({ to }) => to.address)).toEqual([two[1].email, two[0].email]);
  });
});

describe('a reminder', () => {
  /** Moves the clock past the first reminder of a proposal that nobody looks at, and lets the process record it. */
  async function remindOf(project: string): Promise<void> {
    const { waitMs } = await desk.look(project);
    await clock.moveTo(new Date(Date.parse(await clock.now()) + waitMs!).toISOString());
    const { ready, version } = await desk.look(project);
    expect(ready).toBe('SendDueReminders');
    await desk.act('SendDueReminders', project, version);
  }

  test('tells of its duty as it stands', async () => {
    const project = await propose();
    await relay.handOver(100);
    await remindOf(project);
    expect(await relay.handOver(100)).toBe(1);
    expect(counter.taken.at(-1)).toMatchObject({
      subject: 'reminder AcceptProposal',
      text: '{"event":"RemindersSent","duty":{"dueAt":null,"waitsFor":["the programme office"],"own":true,"organisation":null}}',
    });
  });

  test('that cannot go on to anybody keeps no other from going on', async () => {
    const project = await propose();
    await relay.handOver(100);
    await remindOf(project);
    counter.unknown.add('beatrix.hollander@programme.example');
    await relay.handOver(100);
    const owner = await openRecord(database.ownerUrl);
    await owner.query(
      `INSERT INTO messages (stream, version, number, address, kind, about, timer, status, settled_at)
         VALUES ($1, 1, 1, 'PO', 'reminder', 'AcceptProposal', 'accept', 'failed', '2000-01-01')`,
      [`project/${randomUUID()}`],
    );
    const followUps = new FollowUps(outbox, desk, actions);
    await expect(followUps.followUp(10)).rejects.toThrow('Not taken up');
    expect(await outbox.unfollowed(10)).toHaveLength(1);
    await owner.query(`UPDATE messages SET status = 'sent' WHERE settled_at = '2000-01-01'`);
    await owner.destroy();
    expect(await followUps.followUp(10)).toBe(0);
  });

  test('of what has been settled in the meantime is not needed', async () => {
    const project = await propose();
    await relay.handOver(100);
    await remindOf(project);
    await give(OFFICE, 'AcceptProposal', project, {});
    await relay.handOver(100);
    expect(await statuses(project)).toContainEqual({ to: 'PO', kind: 'reminder', status: 'not_needed', attempts: 1 });
    expect(counter.taken.at(-1)!.subject).toBe('notice ProposalAccepted');
  });
});
