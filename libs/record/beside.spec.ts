import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ballots, newCommand, openBallot, record, vote } from '../../test/support/ballots.js';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { Archive } from './archive.js';
import { openRecord } from './data-source.js';
import { keptOfPerson, keptOfText } from './erasure.js';
import { Unstorable } from './errors.js';
import { advance } from './history.js';
import { Marks } from './marks.js';
import { Outbox } from './outbox.js';
import { People } from './people.js';
import { Sessions } from './sessions.js';
import { Texts, salted } from './texts.js';
import { verify } from './verify.js';

let database: TestDatabase;
let dataSource: DataSource;
let archive: Archive;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
  archive = new Archive(dataSource);
});

afterAll(async () => {
  const report = await verify(dataSource, [ballots]);
  await dataSource.destroy();
  await database.drop();
  expect(report).toMatchObject({ damaged: 0, faults: [] });
});

describe('texts', () => {
  test('T2: equal words have different references, and go with the event that redacts them, once', async () => {
    const [text, same] = [salted('Agency rates, 3 years.'), salted('Agency rates, 3 years.')];
    expect(text.hash).not.toBe(same.hash);
    const id = await openBallot(archive);
    const votes = [text, same].map(({ hash }, seat) => vote(seat, hash));
    await record(archive, id, votes, newCommand(), [text, same]);

    const texts = new Texts(dataSource);
    const there = { removedAt: null, words: 'Agency rates, 3 years.' };
    expect(await texts.read([text.hash, same.hash, 'unknown'])).toEqual(
      new Map([
        [text.hash, there],
        [same.hash, there],
      ]),
    );
    await record(archive, id, [{ type: 'TextRedacted', reference: text.hash }]);
    const { lastAt } = (await archive.read(ballots, id))!;
    expect(await texts.read([text.hash, same.hash])).toEqual(
      new Map<string, object>([
        [text.hash, { removedAt: lastAt, words: null }],
        [same.hash, there],
      ]),
    );
    expect(await dataSource.query('SELECT salt, redacted_by FROM texts WHERE hash = $1', [text.hash])).toEqual([
      { salt: null, redacted_by: 'person-1' },
    ]);
    expect(await verify(dataSource, [ballots])).toMatchObject({ damaged: 0, faults: [] });
    await expect(record(archive, id, [{ type: 'TextRedacted', reference: text.hash }])).rejects.toThrow('only grows');
  });

  test('T2: are known to the stream that refers to them, and to no other', async () => {
    const [id, other] = [await openBallot(archive), await openBallot(archive)];
    const text = salted('Too dear.');
    await record(archive, id, [vote(1, text.hash)], newCommand(), [text]);
    const kept = (ballot: string) => archive.transact((tx) => keptOfText(tx, `project/${ballot}`, text.hash));
    expect([await kept(id), await kept(other)]).toEqual(['there', 'unknown']);
    await record(archive, id, [{ type: 'TextRedacted', reference: text.hash }]);
    expect([await kept(id), await kept(other)]).toEqual(['removed', 'unknown']);
  });

  test('cannot be rewritten', async () => {
    await expect(dataSource.query(`UPDATE texts SET text = 'other words', salt = 'x'`)).rejects.toThrow('only grows');
  });

  test.each(['a\0b', '\udc00'])('that cannot be kept are refused', (words) => {
    expect(() => salted(words)).toThrow(Unstorable);
  });
});

describe('the outbox', () => {
  test('gives each message to one relay, and again when that relay died', async () => {
    const id = await openBallot(archive);
    const outbox = new Outbox(dataSource);
    const taken = (await Promise.all([outbox.take(10), outbox.take(10)])).flat();
    const message = taken.find(({ stream }) => stream === `project/${id}`)!;
    expect(taken.filter(({ stream }) => stream === `project/${id}`)).toHaveLength(1);
    expect(message).toMatchObject({
      version: 1,
      number: 1,
      to: 'PO',
      about: 'BallotOpened',
      status: 'waiting',
      attempts: 1,
    });
    expect(await outbox.take(10)).toEqual([]);

    await outbox.postpone(message, -1, 'SMTP is away');
    const [again] = await outbox.take(10);
    expect(again).toMatchObject({ attempts: 2, error: 'SMTP is away' });
    const { stream, version, number } = again;
    const name = { stream, version, number };
    await outbox.settle([{ ...name, status: 'sent', recipient: 'person-3' }]);
    await outbox.settle([{ ...name, status: 'failed', error: 'too late' }]);
    expect(await outbox.of(`project/${id}`)).toMatchObject([{ status: 'sent', recipient: 'person-3', error: null }]);
  });

  test('does not let the application change what a message says', async () => {
    await expect(dataSource.query(`UPDATE messages SET address = 'MAG'`)).rejects.toThrow('permission denied');
  });
});

describe('marks', () => {
  test('say how far the process has come, and who was left behind', async () => {
    const marks = new Marks(dataSource);
    const past = new Archive(dataSource, async () => '2009-03-09T17:00:00.000Z');
    const id = await openBallot(past, 1);
    expect(await marks.isSettled(id, 2)).toBe(false);
    expect(await marks.behind(1000)).toContain(id);

    await marks.write({ project: id, version: 2, nextDue: '2999-01-01T09:00:00.000Z' });
    await marks.write({ project: id, version: 1, nextDue: null });
    expect(await marks.isSettled(id, 2)).toBe(true);
    expect(await marks.behind(1000)).not.toContain(id);
    expect(await marks.nextDue()).toBe('2999-01-01T09:00:00.000Z');

    await marks.write({ project: id, version: 2, nextDue: '2009-03-10T09:00:00.000Z' });
    expect(await marks.behind(1000)).toContain(id);
  });

  test('give every project that was left behind its turn, however few are asked for at a time', async () => {
    const marks = new Marks(dataSource);
    const past = new Archive(dataSource, async () => '2009-03-09T17:00:00.000Z');
    const ids = [await openBallot(past), await openBallot(past), await openBallot(past)];
    const called = new Set<string>();
    for (let turn = 0; turn < 1000 && !ids.every((id) => called.has(id)); turn += 1) {
      const [id, ...more] = await marks.behind(1);
      expect(more).toEqual([]);
      called.add(id);
    }
    expect([...called]).toEqual(expect.arrayContaining(ids));
  });

  test('are written with the command that settles itself, or by the process that found nothing to do', async () => {
    const marks = new Marks(dataSource);
    const id = randomUUID();
    await archive.transact(async (tx) => {
      const command = newCommand();
      const { head, now } = await tx.open(ballots, id, command);
      const cause = { actor: 'person-1', at: now, commandId: command.id, dueAt: null };
      const step = advance(ballots, head, [{ type: 'BallotOpened', id, title: 'Settled' }], cause);
      tx.append(step, command, { answer: null, settled: { nextDue: null } });
    });
    expect(await marks.isSettled(id, 1)).toBe(true);
    await archive.transact(async (tx) => tx.mark({ project: id, version: 5, nextDue: null }));
    expect(await marks.isSettled(id, 5)).toBe(true);
  });
});

test('T2: the name of a person goes with the event that erases it, and the id stays', async () => {
  const people = new People(dataSource);
  const kept = () => archive.transact((tx) => Promise.all(['person-1', 'person-3'].map((id) => keptOfPerson(tx, id))));
  await people.keep([
    { id: 'person-1', name: 'A. Smith', email: 'a.smith@example.org' },
    { id: 'person-2', name: 'B. Jones', email: null },
  ]);
  await people.keep([{ id: 'person-2', name: 'B. Jones', email: 'b.jones@example.org' }]);
  expect(await kept()).toEqual(['there', 'unknown']);
  await record(archive, await openBallot(archive), [{ type: 'PersonErased', person: 'person-1' }]);
  expect(await kept()).toEqual(['removed', 'unknown']);
  const jones = { id: 'person-2', name: 'B. Jones', email: 'b.jones@example.org' };
  expect(await people.read(['person-1', 'person-2', 'person-3'])).toEqual(
    new Map<string, object>([
      ['person-1', { id: 'person-1', name: null, email: null }],
      ['person-2', jones],
    ]),
  );
  expect(await people.besides([])).toEqual([jones]);
  expect(await people.besides(['person-2'])).toEqual([]);
});

test('sessions end when they expire or are ended', async () => {
  const sessions = new Sessions(dataSource);
  const later = new Date(Date.now() + 60_000);
  await sessions.keep('s1', { person: 'person-1' }, later);
  await sessions.keep('s1', { person: 'person-2' }, later);
  await sessions.keep('s2', {}, new Date(Date.now() - 1));
  expect(await sessions.read('s1')).toEqual({ person: 'person-2' });
  expect(await sessions.read('s2')).toBeNull();
  await sessions.forgetExpired();
  await sessions.end('s1');
  expect(await sessions.read('s1')).toBeNull();
  expect(await dataSource.query('SELECT FROM sessions')).toEqual([]);
});
