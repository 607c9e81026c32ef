import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openRecord } from '#record/data-source.js';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { keepDocument, readDocument } from './documents.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

test('a paper is kept once, under the hash of its content', async () => {
  const content = Buffer.from('<h1>Temporary labour: outline business case</h1>');
  const kept = await keepDocument(dataSource, content, 'text/html');
  expect(kept).toEqual({ hash: createHash('sha256').update(content).digest('hex'), size: content.length });
  expect(await keepDocument(dataSource, content, 'text/html')).toEqual(kept);
  expect(await readDocument(dataSource, kept.hash)).toEqual({ hash: kept.hash, mediaType: 'text/html', content });
  expect(await readDocument(dataSource, 'unknown')).toBeNull();
});

test('a paper cannot be changed or taken away', async () => {
  for (const sql of [`UPDATE documents SET media_type = 'text/plain'`, 'DELETE FROM documents']) {
    await expect(dataSource.query(sql)).rejects.toThrow('permission denied');
  }
});
