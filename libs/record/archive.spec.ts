import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ballots, newCommand, openBallot, record, vote } from '../../test/support/ballots.js';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { Archive } from './archive.js';
import { RecordClock } from './clock.js';
import { openRecord } from './data-source.js';
import { StillWorking, Unavailable, Unstorable } from './errors.js';
import { advance } from './history.js';
import { sha256 } from './chain.js';
import { isSamePayload } from './payloads.js';
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

const count = async (table: string, where = 'true', values: unknown[] = []): Promise<number> => {
  const [row] = await dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${table} WHERE ${where}`, values);
  return Number(row.count);
};

describe('a command', () => {
  test('is recorded with event, state, rows, message and answer in one commit', async () => {
    const id = await openBallot(archive, 1);
    const head = await archive.read(ballots, id);
    expect(head).toMatchObject({
      version: 2,
      state: { title: 'Framework for temporary labour', votes: [{ seat: 'seat-1' }] },
    });
    expect(await count('projects', 'id = $1', [id])).toBe(1);
    expect(await count('votes', 'project = $1', [id])).toBe(1);
    expect(await count('messages', 'stream = $1', [`project/${id}`])).toBe(1);
    expect(await count('commands', 'stream = $1', [`project/${id}`])).toBe(2);
  });

  test('leaves nothing behind when it fails', async () => {
    const id = await openBallot(archive);
    const failing = archive.transact(async (tx) => {
      const command = newCommand();
      const { head, now } = await tx.open(ballots, id, command);
      const cause = { actor: 'person-1', at: now, commandId: command.id, dueAt: null };
      tx.append(advance(ballots, head, [vote(1)], cause), command, { answer: null });
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better of it');
    expect(await archive.read(ballots, id)).toMatchObject({ version: 1 });
    expect(await count('votes', 'project = $1', [id])).toBe(0);
  });

  test('sent a hundred times at once is recorded once and gets a hundred equal answers', async () => {
    const id = await openBallot(archive);
    const command = newCommand();
    const answers = await Promise.all(Array.from({ length: 100 }, () => record(archive, id, [vote(1)], command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await archive.read(ballots, id)).toMatchObject({ version: 2 });
  });

  test('sent again with another payload is told by the stored principal and payload', async () => {
    const id = await openBallot(archive);
    const command = newCommand();
    await record(archive, id, [vote(1)], command);
    const { answered } = await archive.transact((tx) =>
      tx.open(ballots, id, { ...command, principal: 'person-2', payloadHash: 'another hash' }),
    );
    expect(answered).toMatchObject({ principal: 'person-1', stream: `project/${id}`, version: 2 });
    expect([isSamePayload(answered!, 'a hash'), isSamePayload(answered!, 'another hash')]).toEqual([true, false]);
  });

  test('T2: keeps of equal payloads hashes that differ, each with its salt', async () => {
    const id = await openBallot(archive);
    const commands = [newCommand(), newCommand()];
    for (const [index, command] of commands.entries()) await record(archive, id, [vote(index + 1)], command);
    const kept = await dataSource.query<{ salt: string; payload_hash: string }[]>(
      'SELECT salt, payload_hash FROM commands WHERE id = ANY($1)',
      [commands.map((command) => command.id)],
    );
    expect(new Set(kept.map(({ payload_hash }) => payload_hash)).size).toBe(2);
    expect(kept.map(({ salt, payload_hash }) => sha256(`${salt}a hash`) === payload_hash)).toEqual([true, true]);
  });

  test('T2: what a command said can be forgotten, and nothing else done to it', async () => {
    const id = await openBallot(archive);
    const change = (what: string) =>
      dataSource.query(`UPDATE commands SET ${what} WHERE stream = $1`, [`project/${id}`]);
    await expect(change(`payload_hash = 'another'`)).rejects.toThrow('only grows');
    await expect(change(`principal = 'person-2'`)).rejects.toThrow('permission denied');
    await expect(change('salt = NULL')).rejects.toThrow('only grows');
    await change('salt = NULL, payload_hash = NULL');
  });

  test('that is still being worked on after two seconds is said to be', async () => {
    const id = await openBallot(archive);
    const command = newCommand();
    await archive.transact(async (tx) => {
      await tx.open(ballots, id, command);
      await expect(record(archive, id, [vote(1)], command)).rejects.toThrow(StillWorking);
    });
  });

  test('and seven others at the same moment on one stream all succeed, one after another', async () => {
    const id = await openBallot(archive);
    await Promise.all(Array.from({ length: 8 }, (_, seat) => record(archive, id, [vote(seat)])));
    const head = await archive.read(ballots, id);
    expect(head!.version).toBe(9);
    expect(head!.state!.votes.map(({ seat }) => seat).sort()).toEqual(
      Array.from({ length: 8 }, (_, seat) => `seat-${seat}`),
    );
  });

  test('that begins a stream twice at the same moment begins it once', async () => {
    const id = randomUUID();
    const begin = () =>
      archive.transact(async (tx) => {
        const command = newCommand();
        const { head, now } = await tx.open(ballots, id, command);
        if (head.state) return 'there';
        const cause = { actor: 'person-1', at: now, commandId: command.id, dueAt: null };
        tx.append(advance(ballots, head, [{ type: 'BallotOpened', id, title: 'Once' }], cause), command, {
          answer: null,
        });
        return 'begun';
      });
    expect((await Promise.all([begin(), begin(), begin()])).sort()).toEqual(['begun', 'there', 'there']);
  });

  test.each(['a\0b', 'half a pair: \ud800'])('with a character that no text can keep is refused', async (title) => {
    const id = randomUUID();
    await expect(record(archive, id, [{ type: 'BallotOpened', id, title }])).rejects.toThrow(Unstorable);
  });

  test('keeps whole pairs and what only looks like an escape', async () => {
    const id = randomUUID();
    const title = 'bell 🔔, \\u0000 and \\ud800';
    await record(archive, id, [{ type: 'BallotOpened', id, title }]);
    expect(await archive.read(ballots, id)).toMatchObject({ state: { title } });
  });
});

describe('a stream', () => {
  test('is the same whether its state was stored or folded from its events', async () => {
    const id = await openBallot(archive, 20);
    const { state, version } = (await archive.read(ballots, id))!;
    expect(version).toBe(21);
    expect(state!.votes).toHaveLength(20);
    const [stored] = await dataSource.query<{ at: number }[]>(
      'SELECT state_version AS at FROM streams WHERE stream = $1',
      [`project/${id}`],
    );
    expect(stored.at).toBe(16);
  });

  test('whose state another version of the fold made is folded afresh, and its rows are written anew', async () => {
    const id = await openBallot(archive, 10);
    const renamed = {
      ...ballots,
      aggregate: { ...ballots.aggregate, foldVersion: 2 },
      rowsOf: (ballot: Parameters<typeof ballots.rowsOf>[0]) =>
        ballots.rowsOf({ ...ballot, title: `${ballot.title} (2)` }),
    };
    await archive.transact(async (tx) => {
      const command = newCommand();
      const { head, now } = await tx.open(renamed, id, command);
      expect(head.state!.votes).toHaveLength(10);
      const cause = { actor: 'person-1', at: now, commandId: command.id, dueAt: null };
      tx.append(advance(renamed, head, [vote(11)], cause), command, { answer: null });
    });
    expect(await count('projects', `id = $1 AND title LIKE '%(2)'`, [id])).toBe(1);
    expect(await count('votes', 'project = $1', [id])).toBe(11);
    await dataSource.query('UPDATE streams SET fold_version = 1 WHERE stream = $1', [`project/${id}`]);
    await dataSource.query('UPDATE projects SET title = $2 WHERE id = $1', [id, 'Framework for temporary labour']);
  });

  test('never goes back in time, even if the clock does', async () => {
    const late = new Archive(dataSource, async () => '2031-01-01T00:00:00.000Z');
    const id = await openBallot(late);
    const { now } = await archive.transact((tx) => tx.open(ballots, id, newCommand()));
    expect(now).toBe('2031-01-01T00:00:00.000Z');
  });
});

describe('constraints', () => {
  test('one vote for a seat in a round', async () => {
    const id = await openBallot(archive, 1);
    await expect(record(archive, id, [vote(1)])).rejects.toThrow('one_vote_for_a_seat');
    expect(await archive.read(ballots, id)).toMatchObject({ version: 2 });
  });

  test('one outcome for a round', async () => {
    const id = await openBallot(archive, 1);
    await record(archive, id, [{ type: 'BallotCounted', outcome: 'approved' }]);
    await expect(record(archive, id, [{ type: 'BallotCounted', outcome: 'rejected' }])).rejects.toThrow(
      'gates only grows',
    );
  });

  test('one reminder for a timer, offset and recipient', async () => {
    const id = await openBallot(archive);
    const remind = () =>
      dataSource.query(
        `INSERT INTO reminders (project, timer, "offset", recipient, what, due_at, at, status)
         VALUES ($1, 'vote/G1/1', 'due-1', 'SC', 'CastVote', now(), now(), 'sent')`,
        [id],
      );
    await remind();
    await expect(remind()).rejects.toThrow('one_reminder');
    await dataSource.query('DELETE FROM reminders WHERE project = $1', [id]);
  });

  test('the same version of a stream twice', async () => {
    const id = await openBallot(archive);
    const twice = archive.transact(async (tx) => {
      const command = newCommand();
      const { head, now } = await tx.open(ballots, id, command);
      const cause = { actor: 'person-1', at: now, commandId: command.id, dueAt: null };
      const step = advance(ballots, head, [vote(1)], cause);
      tx.append(step, command, { answer: null });
      tx.append(step, newCommand(), { answer: null });
    });
    await expect(twice).rejects.toThrow('duplicate key');
  });
});

describe('nobody', () => {
  const attempts = [
    'UPDATE events SET actor = actor',
    'DELETE FROM events',
    'TRUNCATE events',
    'UPDATE messages SET about = about',
  ];

  test.each(attempts)('of the application may %s', async (sql) => {
    await expect(dataSource.query(sql)).rejects.toThrow('permission denied');
  });

  test.each(attempts)('may %s, not even the owner', async (sql) => {
    const owner = await openRecord(database.ownerUrl);
    try {
      await expect(owner.query(sql)).rejects.toThrow('only grows');
    } finally {
      await owner.destroy();
    }
  });
});

describe('the clock', () => {
  test('can be put forward, for everybody, and never back', async () => {
    const clock = new RecordClock(dataSource);
    const start = await clock.now();
    expect(await clock.ahead()).toBe(0);
    const later = new Date(Date.parse(start) + 86_400_000).toISOString();
    expect((await clock.moveTo(later)) >= later).toBe(true);
    expect((await clock.moveTo(start)) >= later).toBe(true);
    const { now } = await archive.transact((tx) => tx.open(ballots, randomUUID(), newCommand()));
    expect(now >= later).toBe(true);
  });
});

describe('beside the events', () => {
  test('references are given one after another, without gaps', async () => {
    const take = (fail = false) =>
      archive.transact(async (tx) => {
        const reference = await tx.nextReference('DMT-PROC');
        if (fail) throw new Error('no');
        return reference;
      });
    expect(await take()).toBe('DMT-PROC-001');
    await expect(take(true)).rejects.toThrow('no');
    expect((await Promise.all([take(), take()])).sort()).toEqual(['DMT-PROC-002', 'DMT-PROC-003']);
  });

  test('a refused attempt is kept', async () => {
    await archive.refuse({
      at: '2009-03-09T17:00:00.000Z',
      principal: 'person-2',
      command: 'CastVote',
      stream: 'project/1',
      code: 'GATE.NOT_OPEN',
    });
    expect(await count('refused_attempts', `code = 'GATE.NOT_OPEN'`)).toBe(1);
  });

  test('a change of the directory raises its version', async () => {
    const bodies = { ...ballots, inDirectory: true };
    const version = async () =>
      Number((await archive.transact((tx) => tx.open(ballots, randomUUID(), newCommand()))).directoryVersion);
    const before = await version();
    await archive.transact(async (tx) => {
      const [id, command] = [randomUUID(), newCommand()];
      const { head, now } = await tx.open(bodies, id, command);
      const cause = { actor: 'person-1', at: now, commandId: command.id, dueAt: null };
      tx.append(advance(bodies, head, [{ type: 'BallotOpened', id, title: 'A body' }], cause), command, {
        answer: null,
      });
    });
    expect(await version()).toBe(before + 1);
  });
});

test('a record that cannot be reached is said to be unavailable', async () => {
  const broken = await openRecord(database.appUrl);
  await broken.query('SELECT 1');
  const lost = new Archive(broken).transact(async (tx) => {
    await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  await expect(lost).rejects.toThrow(Unavailable);
  await broken.destroy();
});
