import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerConfig } from '#config/configs.js';
import { loadConfig } from '#config/load-config.js';
import { openRecord } from '#record/data-source.js';
import { RecordClock } from '#record/clock.js';
import { createServer } from '../../apps/server/server.js';
import { Client } from '../support/client.js';
import { propose } from '../support/mission.js';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/postgres.js';
import { startServer } from '../support/server.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database?.drop());

const env = (url: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  DATABASE_URL: url,
  TEMPORAL_ADDRESS: '127.0.0.1:9',
  BASE_URL: 'http://127.0.0.1',
  ...more,
});

const starting = (url: string, more?: NodeJS.ProcessEnv) => createServer(loadConfig(ServerConfig, env(url, more)));

describe('a server does not start', () => {
  it('as the owner of the record', async () => {
    await expect(starting(database.ownerUrl)).rejects.toThrow('DATABASE_URL is the owner of the record');
  });

  it('on a database that lacks a migration', async () => {
    const empty = await createEmptyDatabase();
    try {
      await expect(starting(empty.appUrl)).rejects.toThrow('lacks a migration');
    } finally {
      await empty.drop();
    }
  });

  it('in production on a database whose clock was moved for a demonstration', async () => {
    const dataSource = await openRecord(database.appUrl);
    await new RecordClock(dataSource).moveTo(new Date(Date.now() + 60_000).toISOString());
    await dataSource.destroy();
    const production = { NODE_ENV: 'production', SESSION_SECRET: 'a secret that is only known to this test', BASE_URL: 'https://converge.example' };
    await expect(starting(database.appUrl, production)).rejects.toThrow('The clock of this database was moved');
  });

  it.each([
    ['AUTH_MODE', 'persona'],
    ['DEMO_CLOCK', 'on'],
  ])('in production with %s=%s', (name, value) => {
    const production = { NODE_ENV: 'production', SESSION_SECRET: 'a secret that is only known to this test', [name]: value };
    expect(() => loadConfig(ServerConfig, env(database.appUrl, production))).toThrow(name);
  });

  it('where there is no database', async () => {
    await expect(starting('postgresql://nobody@127.0.0.1:9/none')).rejects.toThrow();
  });
});

describe('a server that runs', () => {
  it('is live without its database, and ready only with it; a request is told to come again', async () => {
    const server = await startServer();
    const client = await Client.of(server);
    const subject = await propose(client);
    const ready = await client.send('GET', '/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', database: 'ok', migrations: 'ok', temporal: 'away' }]);
    await server.database.drop();
    const gone = await client.send('GET', '/health/ready');
    expect([gone.status, gone.body]).toEqual([503, { status: 'not ready', database: 'away', migrations: 'unknown', temporal: 'away' }]);
    expect((await client.send('GET', '/health/live')).status).toBe(200);
    for (const answer of [await client.get('auditor', `projects/${subject}`), await client.give('programme-office', 'AcceptProposal', { subject })]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([answer.status, 'application/problem+json; charset=utf-8']);
      expect([500, 503]).toContain(answer.status);
      expect(answer.text).not.toMatch(/ at .*:\d+|node_modules|ECONN|database "/);
    }
    await server.app.close();
  }, 60_000);

  it('says which version it is', async () => {
    const server = await startServer();
    try {
      const { body } = await (await Client.of(server)).send('GET', '/info');
      expect(body).toEqual({ name: 'converge', version: expect.stringMatching(/^\d+\.\d+\.\d+$/), node: process.versions.node, startedAt: expect.any(String) });
    } finally {
      await server.stop();
    }
  }, 60_000);
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = `data:text/javascript,import{register}from'node:module';register('file://${root}test/support/typescript-loader.mjs')`;

/** The server as a process of its own. */
const run = (more: NodeJS.ProcessEnv) =>
  spawn(process.execPath, ['--import', sources, 'apps/server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env(database.appUrl), PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the process of a server', () => {
  it('ends with the reason when it cannot start', async () => {
    const child = run({ PORT: 'none', DATABASE_URL: 'postgresql://user:a-password@127.0.0.1:9/none' });
    const said: string[] = [];
    child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(said.join('')).toContain('PORT: expected a port from 1 to 65535');
    expect(said.join('')).not.toContain('a-password');
  }, 60_000);

  it('answers what it was asked before it ends when it is told to', async () => {
    const port = await freePort();
    const child = run({ PORT: String(port), LOG_LEVEL: 'info', DATABASE_URL: database.appUrl });
    try {
      const url = `http://127.0.0.1:${port}`;
      await expect(eventually(`${url}/health/ready`)).resolves.toBe(200);
      const exit = once(child, 'exit');
      const asked = fetch(`${url}/health/ready`).then(({ status }) => status); // takes as long as Temporal is asked
      await new Promise((resolve) => setTimeout(resolve, 50));
      child.kill('SIGTERM');
      expect(await asked).toBe(200);
      expect(await exit).toEqual([0, null]);
      await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    } finally {
      child.kill('SIGKILL');
    }
  }, 60_000);
});

async function freePort(): Promise<number> {
  const { createServer: listen } = await import('node:net');
  const server = listen().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function eventually(url: string): Promise<number> {
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
