import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ballots, openBallot } from '../../test/support/ballots.js';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { Archive } from './archive.js';
import { openRecord } from './data-source.js';
import { rebuild } from './rebuild.js';
import { type StreamReport, verify } from './verify.js';

let database: TestDatabase;
let dataSource: DataSource;
let id: string;

beforeEach(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
  const archive = new Archive(dataSource);
  await openBallot(archive);
  id = await openBallot(archive, 9);
});

afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** As the owner, with the triggers out of the way: as somebody would who has the database in hand. */
async function damage(sql: string): Promise<void> {
  const owner = await openRecord(database.ownerUrl);
  await owner.query('ALTER TABLE events DISABLE TRIGGER USER; ALTER TABLE messages DISABLE TRIGGER USER');
  await owner.query(sql.replaceAll('$stream', `'project/${id}'`).replaceAll('$id', `'${id}'`));
  await owner.destroy();
}

async function lines() {
  const reports: StreamReport[] = [];
  const report = await verify(dataSource, [ballots], (line) => reports.push(line));
  const damaged = reports.filter(({ faults }) => faults.length > 0);
  return { report, reports, damaged, faults: damaged.flatMap(({ faults }) => faults) };
}

test('a sound record passes, with a line for each stream and a digest over all', async () => {
  const { report, reports } = await lines();
  expect(report).toMatchObject({ streams: 2, events: 11, damaged: 0, faults: [] });
  expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(reports).toContainEqual({ stream: `project/${id}`, version: 10, hash: expect.any(String), faults: [] });
});

describe('damage is found:', () => {
  test.each([
    [
      'an edited body',
      `UPDATE events SET body = '{"seat":"seat-2","choice":"against"}' WHERE stream = $stream AND version = 3`,
      'event 3 does not match its hash',
    ],
    [
      'an edited instant',
      `UPDATE events SET at = at - interval '1 ms' WHERE stream = $stream AND version = 3`,
      'event 3 does not match its hash',
    ],
    [
      'swapped events',
      `UPDATE events SET version = 100 WHERE stream = $stream AND version = 3;
       UPDATE events SET version = 3 WHERE stream = $stream AND version = 4;
       UPDATE events SET version = 4 WHERE stream = $stream AND version = 100`,
      'event 3 does not follow the one before',
    ],
    [
      'a cut tail',
      'DELETE FROM events WHERE stream = $stream AND version > 8',
      'its head is version 10, its events end at 8',
    ],
    ['a missing event', 'DELETE FROM events WHERE stream = $stream AND version = 5', 'event 5 is missing'],
    [
      'a lost head',
      `ALTER TABLE streams DISABLE TRIGGER USER; DELETE FROM streams WHERE stream = $stream`,
      'it has events but no head',
    ],
    [
      'a changed row',
      `UPDATE votes SET choice = 'against' WHERE project = $id AND seat = 'seat-1'`,
      'its rows in votes are not those of its state',
    ],
    ['a lost row', `DELETE FROM inbox WHERE project = $id`, 'its rows in inbox are not those of its state'],
    [
      'an added row',
      `INSERT INTO votes SELECT project, item, round, 'seat-99', choice, by, at, paper FROM votes WHERE project = $id LIMIT 1`,
      'its rows in votes are not those of its state',
    ],
    [
      'a changed state',
      `UPDATE streams SET state = '{}' WHERE stream = $stream`,
      'its stored state is not the fold of its 8 events',
    ],
    ['a lost message', 'DELETE FROM messages WHERE stream = $stream', 'message 1 of event 1 is lost'],
    [
      'an unknown event',
      `UPDATE events SET schema_version = 9 WHERE stream = $stream AND version = 3`,
      'event 3 does not match its hash',
    ],
  ])('%s', async (_, sql, fault) => {
    const before = (await lines()).report.digest;
    await damage(sql);
    const { report, damaged, faults } = await lines();
    expect(report.damaged).toBe(1);
    expect(damaged[0].stream).toBe(`project/${id}`);
    expect(faults.join('\n')).toContain(fault);
    expect(report.digest === before).toBe(!sql.includes('FROM streams'));
  });

  test('rows of a stream that does not exist', async () => {
    await damage(`INSERT INTO meetings VALUES ('m1', '2009-03-05', '14:00', 'City Hall', 'declared', now())`);
    const { report } = await lines();
    expect(report.faults).toEqual(['meetings has rows of meeting/m1, which does not exist']);
  });

  test('an altered text and an altered paper', async () => {
    await damage(`INSERT INTO texts (hash, salt, text) VALUES ('ab', 'salt', 'words');
      INSERT INTO documents VALUES ('cd', 'text/html', 'content')`);
    const { report } = await lines();
    expect(report.faults).toEqual(['text ab does not match its hash', 'document cd does not match its hash']);
  });

  test('even when the whole chain was computed anew: by the digest that was kept elsewhere', async () => {
    const { report } = await lines();
    await damage(`UPDATE events SET hash = repeat('a', 64) WHERE stream = $stream AND version = 10;
      UPDATE streams SET hash = repeat('a', 64) WHERE stream = $stream`);
    expect((await lines()).report.digest).not.toBe(report.digest);
  });
});

describe('rebuild', () => {
  test('writes states and rows again as they were', async () => {
    await damage(`UPDATE votes SET choice = 'against' WHERE project = $id; DELETE FROM inbox;
      UPDATE streams SET state = '{}' WHERE stream = $stream;
      INSERT INTO meetings VALUES ('m1', '2009-03-05', '14:00', 'City Hall', 'declared', now())`);
    expect((await lines()).report.damaged).toBe(2);
    const streams: string[] = [];
    expect(await rebuild(dataSource, [ballots], ({ stream }) => streams.push(stream))).toBe(0);
    expect(streams).toHaveLength(2);
    expect((await lines()).report).toMatchObject({ damaged: 0, faults: [] });
  });

  test('brings streams of an older fold to the present one', async () => {
    const newer = { ...ballots, aggregate: { ...ballots.aggregate, foldVersion: 2 } };
    const { damaged } = await verify(dataSource, [newer]);
    expect(damaged).toBe(2);
    await rebuild(dataSource, [newer]);
    expect(await verify(dataSource, [newer])).toMatchObject({ damaged: 0 });
  });

  test('leaves a stream alone whose chain is broken', async () => {
    await damage(`UPDATE events SET actor = 'somebody else' WHERE stream = $stream AND version = 3`);
    const faults: string[] = [];
    expect(await rebuild(dataSource, [ballots], (report) => faults.push(...report.faults))).toBe(1);
    expect(faults).toEqual(['event 3 does not match its hash']);
  });
});
