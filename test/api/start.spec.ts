import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer as listen, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServerConfig } from '#config/configs.js';
import { loadConfig } from '#config/load-config.js';
import { RecordClock } from '#record/clock.js';
import { openRecord } from '#record/data-source.js';
import { People } from '#record/people.js';
import { createServer } from '../../apps/server/server.js';
import { Client } from '../support/client.js';
import { proposal } from '../support/mission.js';
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
    const production = {
      NODE_ENV: 'production',
      SESSION_SECRET: 'a secret that is only known to this test',
      WEBHOOK_KEY: 'a key that is only known to this test as well',
      BASE_URL: 'https://converge.example',
    };
    await expect(starting(database.appUrl, production)).rejects.toThrow('The clock of this database was moved');
  });

  it.each([
    ['AUTH_MODE', 'persona'],
    ['DEMO_CLOCK', 'on'],
  ])('in production with %s=%s', (name, value) => {
    const production = {
      NODE_ENV: 'production',
      SESSION_SECRET: 'a secret that is only known to this test',
      WEBHOOK_KEY: 'a key that is only known to this test as well',
      [name]: value,
    };
    expect(() => loadConfig(ServerConfig, env(database.appUrl, production))).toThrow(name);
  });

  it('where there is no database', async () => {
    await expect(starting('postgresql://nobody@127.0.0.1:9/none')).rejects.toThrow();
  });
});

describe('a server that runs', () => {
  it('is live without its database, ready only with it, and tells whoever asks meanwhile to come again', async () => {
    const wire = new Wire();
    const app = await createServer(
      loadConfig(ServerConfig, env(await wire.to(database.appUrl), { AUTH_MODE: 'persona' })),
    );
    try {
      await app.get(People).keep([{ id: 'somebody', name: 'Somebody', email: 'somebody@example.org' }]);
      await app.listen(0, '127.0.0.1');
      const ask = async (path: string, init: RequestInit = {}) => {
        const headers = {
          authorization: 'Persona somebody',
          'content-type': 'application/json',
          'idempotency-key': 'outage-1',
        };
        const response = await fetch((await app.getUrl()) + path, { ...init, headers });
        return {
          status: response.status,
          body: (await response.json()) as any,
          retry: response.headers.get('retry-after'),
        };
      };
      expect((await ask('/health/ready')).body).toEqual({
        status: 'ready',
        database: 'ok',
        migrations: 'ok',
        temporal: 'away',
      });
      expect((await ask('/api/v1/portfolio')).status).toBe(403);

      wire.cut();
      const [live, ready] = [await ask('/health/live'), await ask('/health/ready')];
      expect([live.status, ready.status]).toEqual([200, 503]);
      expect(ready.body).toEqual({ status: 'not ready', database: 'away', migrations: 'unknown', temporal: 'away' });
      const nobodyYet = { headers: { authorization: 'Persona nobody-yet' } };
      expect((await fetch(`${await app.getUrl()}/api/v1/portfolio`, nobodyYet)).status).toBe(503);
      for (const answer of [
        await ask('/api/v1/portfolio'),
        await ask('/api/v1/proposals', { method: 'POST', body: JSON.stringify(proposal) }),
      ]) {
        expect([answer.status, answer.body.code, answer.retry]).toEqual([503, 'RECORD.UNAVAILABLE', '1']);
        expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|node_modules|postgres/i);
      }

      await wire.mend();
      expect((await ask('/health/ready')).status).toBe(200);
      expect((await ask('/api/v1/portfolio')).status).toBe(403);
    } finally {
      await app.close();
      wire.cut();
    }
  }, 60_000);

  it('says which version it is', async () => {
    const server = await startServer();
    try {
      const { body } = await (await Client.of(server)).send('GET', '/info');
      expect(body).toEqual({
        name: 'converge',
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        node: process.versions.node,
        startedAt: expect.any(String),
      });
    } finally {
      await server.stop();
    }
  }, 60_000);
});

/** A way to a database that can be cut. */
class Wire {
  private readonly open = new Set<Socket>();
  private readonly listener = listen((near) => this.join(near));
  private port = 0;
  private target = new URL('postgresql://nowhere');

  /** The same database by this way. */
  async to(url: string): Promise<string> {
    this.target = new URL(url);
    await this.mend();
    const through = new URL(url);
    through.port = String(this.port);
    return through.href;
  }

  async mend(): Promise<void> {
    this.listener.listen(this.port, '127.0.0.1');
    await once(this.listener, 'listening');
    this.port = (this.listener.address() as AddressInfo).port;
  }

  cut(): void {
    this.listener.close();
    for (const socket of this.open) socket.destroy();
    this.open.clear();
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [near, far]) this.open.add(socket.on('error', () => undefined));
    near.pipe(far).pipe(near);
  }
}

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
  const server = listen().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
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
