import { afterAll, expect, test } from '@jest/globals';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { openRecord } from './data-source.js';
import { migrations } from './migrations/migrations.js';
import { Preferences1764000000095 } from './migrations/preferences.js';
import { SaltedPayloads1764000000046 } from './migrations/salted-payloads.js';
import { isBehind, isOwner, migrate, revertAll } from './migrate.js';

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function database(create: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const made = await create();
  databases.push(made);
  return made;
}

/** Everything that migrations make, in sentences that can be compared. */
async function schemaOf(url: string): Promise<string[]> {
  const dataSource = await openRecord(url);
  try {
    const rows = await dataSource.query<{ line: string }[]>(`
      SELECT format('column %s.%s %s null=%s default=%s', table_name, column_name, udt_name || coalesce(datetime_precision, 0),
        is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT format('grant %s %s', table_name, privilege_type) FROM information_schema.role_table_grants
        WHERE grantee = 'converge_app'
      ORDER BY line`);
    return rows.map(({ line }) => line);
  } finally {
    await dataSource.destroy();
  }
}

test('up, down and up again give the same schema, and down leaves nothing', async () => {
  const { ownerUrl } = await database(createEmptyDatabase);
  expect(await migrate(ownerUrl)).toHaveLength(migrations.length);
  const schema = await schemaOf(ownerUrl);
  expect(await migrate(ownerUrl)).toEqual([]);

  await revertAll(ownerUrl);
  expect((await schemaOf(ownerUrl)).filter((line) => !/\bmigrations|PK_/.test(line))).toEqual([]);

  await migrate(ownerUrl);
  expect(await schemaOf(ownerUrl)).toEqual(schema);
});

test('several that migrate at once do it once', async () => {
  const { ownerUrl } = await database(createEmptyDatabase);
  const names = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
  expect(names.flat()).toHaveLength(migrations.length);
});

test('every entity has exactly the columns of its table', async () => {
  const { appUrl } = await database(createDatabase);
  const dataSource = await openRecord(appUrl);
  const found = await dataSource.query<{ table: string; columns: string[] }[]>(
    `SELECT table_name AS table, array_agg(column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END
       ORDER BY column_name)::text[] AS columns FROM information_schema.columns GROUP BY 1`,
  );
  const columnsOf = new Map(found.map(({ table, columns }) => [table, columns]));
  for (const { tableName, columns } of dataSource.entityMetadatas) {
    const expected = columns.map(({ databaseName, isNullable }) => `${databaseName}${isNullable ? '?' : ''}`).sort();
    expect([tableName, columnsOf.get(tableName)]).toEqual([tableName, expected]);
  }
  await dataSource.destroy();
});

test('the application is told from the owner, and a database that lacks a migration from one that has all', async () => {
  const { appUrl, ownerUrl } = await database(createDatabase);
  for (const [url, owns] of [
    [appUrl, false],
    [ownerUrl, true],
  ] as const) {
    const dataSource = await openRecord(url);
    expect(await isOwner(dataSource)).toBe(owns);
    expect(await isBehind(dataSource)).toBe(false);
    await dataSource.destroy();
  }
});

test('what waits for a digest is told by itself where there are no digests any more', async () => {
  const { ownerUrl } = await database(createDatabase);
  const dataSource = await openRecord(ownerUrl);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`
      INSERT INTO messages (stream, version, number, address, kind, about, status, settled_at) VALUES
        ('project/1', 1, 1, 'PO', 'notice', 'ProjectProposed', 'digest', '2026-01-01'),
        ('project/1', 1, 2, 'SC', 'notice', 'ProjectProposed', 'sent', '2026-01-01')`);
    await new Preferences1764000000095().down(runner);
    const rows = await runner.query('SELECT status, settled_at IS NULL AS open FROM messages ORDER BY number');
    expect(rows).toEqual([
      { status: 'waiting', open: true },
      { status: 'sent', open: false },
    ]);
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
});

test('T2: salts what older commands said, and forgets what brought words that are removed', async () => {
  const { ownerUrl } = await database(createEmptyDatabase);
  await migrate(ownerUrl);
  const dataSource = await openRecord(ownerUrl);
  const runner = dataSource.createQueryRunner();
  const salting = new SaltedPayloads1764000000046();
  try {
    await salting.down(runner);
    await runner.query(`
      INSERT INTO commands (id, principal, payload_hash, stream, version) VALUES
        ('kept', 'person-1', 'a hash', 'project/1', 1), ('removed', 'person-1', 'another', 'project/1', 2),
        ('by-process', 'process', '', 'project/1', 3);
      INSERT INTO texts (hash, salt, text) VALUES ('words', 'salt', 'Words.');
      UPDATE texts SET salt = NULL, text = NULL, redacted_by = 'person-2', redacted_at = '2026-01-01';
      INSERT INTO events (stream, version, type, schema_version, body, at, actor, command_id, hash)
        VALUES ('project/1', 2, 'Said', 1, '{"summary": "words"}', '2026-01-01', 'person-1', 'removed', 'x');
    `);
    await salting.up(runner);
    const rows = await runner.query(`SELECT id, salt IS NULL AS bare,
      payload_hash = encode(sha256(convert_to(salt || 'a hash', 'UTF8')), 'hex') AS salted, payload_hash FROM commands ORDER BY id`);
    expect(rows).toEqual([
      { id: 'by-process', bare: true, salted: null, payload_hash: '' },
      { id: 'kept', bare: false, salted: true, payload_hash: expect.any(String) },
      { id: 'removed', bare: true, salted: null, payload_hash: null },
    ]);
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
});
