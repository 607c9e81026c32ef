import { chmodSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { Child } from '#local/children.js';
import { repositoryRoot } from '#local/data-folder.js';
import { freePort, LOOPBACK } from '#local/ports.js';
import { startPostgres } from '#local/postgres.js';
import { startTemporal } from '#local/temporal.js';
import { migrate } from '#record/migrate.js';
import { seedProgramme } from '#use-cases/seeding/seed-programme.js';
import { openDesk } from '../../apps/cli/desk.js';
import { PARTS, type Part } from './history.js';
import { MailCounter } from './mail-counter.js';

/** Everything that Converge needs, each part a process of its own that can be killed and started again on its port. */
export interface System {
  readonly url: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly parts: Readonly<Record<Part, Child>>;
  readonly mails: MailCounter;
  stop(): Promise<void>;
}

/** Starts what is built in `dist/` on servers of its own, with the programme seeded. The record is written durably. */
export async function startSystem(folder: string): Promise<System> {
  chmodSync(folder, 0o755); // the user of the database must get in
  const mails = await MailCounter.start();
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  await migrate(postgres.ownerUrl);
  await seed(postgres.appUrl);
  const temporal = await startTemporal({ dbFile: join(folder, 'temporal', 'temporal.db') });

  const port = await freePort();
  const url = `http://${LOOPBACK}:${port}`;
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_URL: postgres.appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_CONFIG_FILE: devNull,
    SMTP_URL: mails.url,
    BASE_URL: url,
    PORT: String(port),
    AUTH_MODE: 'persona',
  };
  const app = (name: string, app: string, isReady?: () => Promise<boolean>) =>
    new Child({
      name,
      command: process.execPath,
      args: ['--enable-source-maps', join(repositoryRoot(), 'dist', 'apps', app, 'main.js')],
      env,
      cwd: repositoryRoot(),
      logFile: join(folder, `${app}.log`),
      isReady,
    });
  const isReady = async () => (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  const parts = {
    postgres: postgres.child,
    temporal: temporal.child,
    worker: app('Worker', 'worker'),
    server: app('Server', 'server', isReady),
  };
  await parts.worker.start();
  await parts.server.start();
  return {
    url,
    databaseUrl: postgres.appUrl,
    temporalAddress: temporal.address,
    parts,
    mails,
    stop: async () => {
      for (const part of PARTS.toReversed()) await parts[part].stop();
      await mails.stop();
    },
  };
}

/** The programme without the projects that ran before: what there is in the end was made by the lifecycles. */
async function seed(databaseUrl: string): Promise<void> {
  const desk = await openDesk(databaseUrl);
  try {
    await seedProgramme(desk, join(repositoryRoot(), 'seeds', 'programme'), { projects: false });
  } finally {
    await desk.close();
  }
}
