import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/postgres.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = `data:text/javascript,import{register}from'node:module';register('file://${root}test/support/typescript-loader.mjs')`;

let database: TestDatabase;
let empty: TestDatabase;
beforeAll(async () => {
  [database, empty] = await Promise.all([createDatabase(), createEmptyDatabase()]);
});
afterAll(() => Promise.all([database?.drop(), empty?.drop()]));

/** How the process of a worker ends on a database, and what it says. */
async function ending(url: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', sources, 'apps/worker/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      SMTP_URL: 'smtp://127.0.0.1:9',
      BASE_URL: 'http://127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said: said.join('') };
}

it('a worker does not start as the owner of the record', async () => {
  const { code, said } = await ending(database.ownerUrl);
  expect(code).toBe(1);
  expect(said).toContain('DATABASE_URL is the owner of the record');
}, 60_000);

it('a worker does not start on a database that lacks a migration', async () => {
  const { code, said } = await ending(empty.appUrl);
  expect(code).toBe(1);
  expect(said).toContain('lacks a migration');
}, 60_000);
