import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createDatabase, createEmptyDatabase, type TestDatabase } from './postgres.js';

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the owner may make tables and the application may only do what it was granted', async () => {
  const database = await createEmptyDatabase();
  databases.push(database);
  await ask(database.ownerUrl, 'CREATE TABLE facts (id int); GRANT SELECT ON facts TO converge_app');
  expect(await ask(database.appUrl, 'SELECT * FROM facts')).toEqual([]);
  await expect(ask(database.appUrl, 'DELETE FROM facts')).rejects.toThrow('permission denied');
  await expect(ask(database.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
});

test('databases asked for at the same moment are migrated, and each its own', async () => {
  databases.push(...(await Promise.all([createDatabase(), createDatabase(), createDatabase()])));
  const [one, other] = databases.slice(1);
  await ask(one?.ownerUrl ?? '', 'CREATE TABLE only_here (id int)');
  expect(await ask(one?.appUrl ?? '', 'SELECT count(*)::int FROM events')).toEqual([{ count: 0 }]);
  await expect(ask(other?.ownerUrl ?? '', 'SELECT FROM only_here')).rejects.toThrow('does not exist');
});
