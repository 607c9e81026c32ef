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
import type { Part } from './history.js';
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
  const started: { stop(): Promise<void> }[] = [];
  const begun = <Started extends { stop(): Promise<void> }>(each: Started): Started => {
    started.unshift(each);
    return each;
  };
  const stop = async () => {
    for (const each of started) await each.stop();
  };
  try {
    const mails = begun(await MailCounter.start());
    const postgres = begun(await startPostgres({ dataDir: join(folder, 'postgres') }));
    await migrate(postgres.ownerUrl);
    await seed(postgres.appUrl);
    const temporal = begun(await startTemporal({ dbFile: join(folder, 'temporal', 'temporal.db') }));
    const port = await freePort();
    const url = `http://${LOOPBACK}:${port}`;
    const settings = {
      DATABASE_URL: postgres.appUrl,
      TEMPORAL_ADDRESS: temporal.address,
      SMTP_URL: mails.url,
      BASE_URL: url,
      PORT: String(port),
    };
    const worker = begun(await app('worker', folder, settings).start());
    const server = begun(await app('server', folder, settings, () => isReady(url)).start());
    const parts = { postgres: postgres.child, temporal: temporal.child, worker, server };
    return { url, databaseUrl: postgres.appUrl, temporalAddress: temporal.address, parts, mails, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What was built of an app, as a child. */
function app(name: 'worker' | 'server', folder: string, settings: NodeJS.ProcessEnv, isReady?: () => Promise<boolean>) {
  const { PATH, HOME } = process.env;
  const desk = { NODE_ENV: 'test', LOG_LEVEL: 'warn', AUTH_MODE: 'persona', TEMPORAL_CONFIG_FILE: devNull };
  return new Child({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', join(repositoryRoot(), 'dist', 'apps', name, 'main.js')],
    env: { PATH, HOME, ...desk, ...settings },
    cwd: repositoryRoot(),
    logFile: join(folder, `${name}.log`),
    isReady,
  });
}

const isReady = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;

/** The programme without the projects that ran before: what there is in the end was made by the lifecycles. */
async function seed(databaseUrl: string): Promise<void> {
  const desk = await openDesk(databaseUrl);
  try {
    await seedProgramme(desk, join(repositoryRoot(), 'seeds', 'programme'), { projects: false });
  } finally {
    await desk.close();
  }
}
