import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type LocalPostgres, startPostgres } from './postgres.js';

let folder: string;
let postgres: LocalPostgres;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-postgres-'));
  await chmod(folder, 0o755);
  postgres = await startPostgres({ dataDir: folder, settings: { 'app.greeting': 'hello' } });
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('is PostgreSQL 18, loses nothing it acknowledged, and takes settings', async () => {
  expect(await ask(postgres.adminUrl, 'SHOW server_version')).toMatch(/^18/);
  expect(await ask(postgres.adminUrl, 'SHOW fsync')).toBe('on');
  expect(await ask(postgres.adminUrl, 'SHOW synchronous_commit')).toBe('on');
  expect(await ask(postgres.adminUrl, 'SHOW app.greeting')).toBe('hello');
});

test('has an owner and an application, neither of them a superuser', async () => {
  expect(await ask(postgres.ownerUrl, 'SELECT current_user')).toBe('converge_owner');
  expect(await ask(postgres.appUrl, 'SELECT current_user')).toBe('converge_app');
  expect(
    await ask(postgres.adminUrl, "SELECT count(*) FROM pg_roles WHERE rolsuper AND rolname LIKE 'converge%'"),
  ).toBe('0');
});

test('asks for a password', async () => {
  const url = new URL(postgres.ownerUrl);
  url.password = 'guess';
  await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

test('comes back after signal 9 on the same port, with what was committed', async () => {
  await ask(postgres.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const { pid } = postgres;
  await postgres.kill();
  expect(postgres.pid).toBeUndefined();
  await postgres.child.start();
  expect(postgres.pid).not.toBe(pid);
  expect(await ask(postgres.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
});

test('finds everything as it was at the next start', async () => {
  await postgres.stop();
  postgres = await startPostgres({ dataDir: folder });
  expect(await ask(postgres.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
});

test('refuses a port that is taken', async () => {
  await expect(startPostgres({ dataDir: folder, port: postgres.port })).rejects.toThrow('POSTGRES_PORT');
});
