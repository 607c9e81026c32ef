import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ballots, newCommand, openBallot, record, vote } from '../../test/support/ballots.js';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { Archive } from './archive.js';
import { openRecord } from './data-source.js';
import { type RebuiltStream, rebuild } from './rebuild.js';
import { type Text, salted } from './texts.js';
import { type StreamReport, verify } from './verify.js';

let database: TestDatabase;
let dataSource: DataSource;
let id: string;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(async () => {
  id = await openBallot(new Archive(dataSource), 9);
});

/** As the owner, with the triggers out of the way: as somebody would who has the database in hand. */
async function damage(sql: string): Promise<void> {
  const owner = await openRecord(database.ownerUrl);
  for (const table of ['events', 'messages', 'texts']) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(sql.replaceAll('$stream', `'project/${id}'`).replaceAll('$id', `'${id}'`));
  await owner.destroy();
}

/** What verify says of the whole and of the stream of this test; others stay as earlier tests have left them. */
async function look() {
  const reports: StreamReport[] = [];
  const report = await verify(dataSource, [ballots], (line) => reports.push(line));
  return { report, line: reports.find(({ stream }) => stream === `project/${id}`)!, lines: reports.length };
}

test('a sound record passes, with a line for each stream and a digest over all', async () => {
  await openBallot(new Archive(dataSource));
  const { report, line, lines } = await look();
  expect(report).toMatchObject({ streams: 2, events: 11, damaged: 0, faults: [] });
  expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(line).toEqual({ stream: `project/${id}`, version: 10, hash: expect.any(String), faults: [] });
  expect(lines).toBe(2);
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
      'an edited schema version',
      `UPDATE events SET schema_version = 9 WHERE stream = $stream AND version = 3`,
      'event 3 does not match its hash',
    ],
  ])('%s', async (_, sql, fault) => {
    const before = (await look()).report;
    await damage(sql);
    const { report, line } = await look();
    expect(line.faults.join('\n')).toContain(fault);
    expect(report.damaged).toBe(before.damaged + 1);
    expect(report.digest === before.digest).toBe(!sql.includes('FROM streams'));
  });

  test('rows of a stream that does not exist', async () => {
    await damage(`INSERT INTO meetings VALUES ('m1', '2009-03-05', '14:00', 'City Hall', 'declared', now())`);
    expect((await look()).report.faults).toContain('meetings has rows of meeting/m1, which does not exist');
  });

  test('an event that this law does not know', async () => {
    const { aggregate } = ballots;
    const narrow = { ...ballots, aggregate: { ...aggregate, schemaVersion: 2 } };
    const faults: string[] = [];
    await verify(dataSource, [narrow], (line) => line.stream === `project/${id}` && faults.push(...line.faults));
    expect(faults.join()).toContain(
      'it cannot be folded: The stream of kind project holds an event of type BallotOpened',
    );
  });

  test('an altered text and an altered paper', async () => {
    await damage(`INSERT INTO texts (hash, salt, text) VALUES ('ab', 'salt', 'words');
      INSERT INTO documents VALUES ('cd', 'text/html', 'content')`);
    const { faults } = (await look()).report;
    expect(faults).toEqual(
      expect.arrayContaining(['text ab does not match its hash', 'document cd does not match its hash']),
    );
  });

  describe('T2: the words of a vote', () => {
    async function said(): Promise<Text> {
      const text = salted('Too dear.');
      await record(new Archive(dataSource), id, [vote(10, text.hash)], newCommand(), [text]);
      expect((await look()).line.faults).toEqual([]);
      return text;
    }

    test('missing', async () => {
      const { hash } = await said();
      await damage(`DELETE FROM texts WHERE hash = '${hash}'`);
      expect((await look()).line.faults).toEqual(['a text of event 11 is missing']);
    });

    test('taken away without a recorded redaction', async () => {
      const { hash } = await said();
      await damage(`UPDATE texts SET text = NULL, salt = NULL, redacted_at = now(), redacted_by = 'somebody'
        WHERE hash = '${hash}'`);
      expect((await look()).line.faults).toEqual(['words of event 11 are gone without a recorded redaction']);
    });

    test('there again after their redaction', async () => {
      const { hash, salt, text } = await said();
      await record(new Archive(dataSource), id, [{ type: 'TextRedacted', reference: hash }]);
      expect((await look()).line.faults).toEqual([]);
      await damage(`UPDATE texts SET text = '${text}', salt = '${salt}', redacted_at = NULL, redacted_by = NULL
        WHERE hash = '${hash}'`);
      expect((await look()).line.faults).toEqual(['words of event 11 are still there, which event 12 removed']);
    });
  });

  test('T2: a name that came back after its erasure, and one that went without', async () => {
    await record(new Archive(dataSource), id, [{ type: 'PersonErased', person: 'person-1' }]);
    await damage(`INSERT INTO people VALUES ('person-1', 'A. Smith'), ('person-2', NULL), ('person-3', 'C. Brown')`);
    const { faults } = (await look()).report;
    expect(faults.filter((fault) => fault.startsWith('person'))).toEqual([
      'person person-1 still has a name, although erased',
      'person person-2 has no name, and no erasure is recorded',
    ]);
  });

  test('even when the whole chain was computed anew: by the digest that was kept elsewhere', async () => {
    const { report } = await look();
    await damage(`UPDATE events SET hash = repeat('a', 64) WHERE stream = $stream AND version = 10;
      UPDATE streams SET hash = repeat('a', 64) WHERE stream = $stream`);
    expect((await look()).report.digest).not.toBe(report.digest);
  });
});

describe('rebuild', () => {
  test('writes states and rows again as they were', async () => {
    await damage(`UPDATE votes SET choice = 'against' WHERE project = $id; DELETE FROM inbox WHERE project = $id;
      UPDATE streams SET state = '{}' WHERE stream = $stream;
      INSERT INTO meetings VALUES ('m2', '2009-03-05', '14:00', 'City Hall', 'declared', now())`);
    expect((await look()).line.faults).toHaveLength(3);
    const streams: string[] = [];
    await rebuild(dataSource, [ballots], ({ stream }) => streams.push(stream));
    const { report, line, lines } = await look();
    expect(line.faults).toEqual([]);
    expect(report.faults.join()).not.toContain('meeting');
    expect(streams).toHaveLength(lines);
  });

  test('brings streams of an older fold to the present one', async () => {
    const newer = { ...ballots, aggregate: { ...ballots.aggregate, foldVersion: 2 } };
    const faultsNow = async () => {
      const faults: string[] = [];
      await verify(dataSource, [newer], (line) => line.stream === `project/${id}` && faults.push(...line.faults));
      return faults;
    };
    expect(await faultsNow()).toEqual(['it was folded by version 1 of the fold and must be rebuilt']);
    await rebuild(dataSource, [newer]);
    expect(await faultsNow()).toEqual([]);
    await rebuild(dataSource, [ballots]);
  });

  test('leaves a stream alone whose chain is broken', async () => {
    await damage(`UPDATE events SET actor = 'somebody else' WHERE stream = $stream AND version = 3`);
    const reports: RebuiltStream[] = [];
    expect(await rebuild(dataSource, [ballots], (report) => reports.push(report))).toBeGreaterThan(0);
    expect(reports.find(({ stream }) => stream === `project/${id}`)!.faults).toEqual([
      'event 3 does not match its hash',
    ]);
  });
});
