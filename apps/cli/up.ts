import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { UpConfig } from '#config/configs.js';
import { loadConfig } from '#config/load-config.js';
import { Child } from '#local/children.js';
import { dataFolder, emptyDataFolder, repositoryRoot } from '#local/data-folder.js';
import { endLeftovers, forgetPid, livingPid, notePid } from '#local/leftovers.js';
import { startMailSink } from '#local/mail-sink.js';
import { choosePort, LOOPBACK } from '#local/ports.js';
import { startPostgres } from '#local/postgres.js';
import { startTemporal } from '#local/temporal.js';
import { temporalCli } from '#local/temporal-binaries.js';
import { Parts } from './parts.js';
import { say, step } from './progress.js';
import { forgetRunning, noteRunning } from './surroundings.js';
import { welcome } from './welcome.js';

export interface UpOptions {
  /** Forget the database, the histories and the mail of this clone first. */
  reset?: boolean;
}

/** One start: what it was told, where its data lies, and what it has started so far. */
interface Run extends UpOptions {
  config: UpConfig;
  folder: string;
  parts: Parts;
}

/** Starts everything on this machine and keeps it running until Ctrl-C, or until a part cannot be kept alive. */
export async function up({ reset = false }: UpOptions = {}): Promise<void> {
  const config = readConfig(reset);
  const folder = dataFolder();
  const runFile = join(folder, 'up.pid');
  refuseSecondRun(runFile);
  notePid(runFile, process.pid);
  const parts = new Parts();
  const asked = untilAskedToStop();
  try {
    await Promise.race([asked, start({ config, folder, parts, reset }).then(() => asked), parts.failure]);
    say('\nStopping. What was recorded stays: the next start finds everything as it was.');
  } finally {
    forgetRunning(folder);
    await parts.stop();
    forgetPid(runFile);
  }
  process.exit(0);
}

/** A file `.env` beside package.json says what the environment does not. */
function readConfig(reset: boolean): UpConfig {
  const file = join(repositoryRoot(), '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const config = loadConfig(UpConfig);
  if (reset && (config.DATABASE_URL || config.TEMPORAL_ADDRESS)) {
    throw new Error('--reset empties only what lies in this clone: unset DATABASE_URL and TEMPORAL_ADDRESS first.');
  }
  return config;
}

function refuseSecondRun(runFile: string): void {
  const other = livingPid(runFile);
  if (other) throw new Error(`Converge already runs from this clone (process ${other}): stop it there with Ctrl-C.`);
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

async function start(run: Run): Promise<void> {
  await tidyUp(run);
  const database = await openDatabase(run);
  const temporal = await openTemporal(run);
  const mail = await openMail(run);
  await migrate(database);
  await seedOnce(run, database);
  const pages = await openDoors(run, { ...database.forDoors, ...temporal.forDoors, ...mail.forDoors });
  await welcome({ pages, sentMail: mail.webUrl, temporal: temporal.uiUrl, data: run.folder });
}

async function tidyUp({ folder, reset }: Run): Promise<void> {
  const left = await endLeftovers(logsIn(folder));
  if (left.length > 0) say(`! An earlier run was cut short; what it left running was ended: ${left.join(', ')}`);
  if (reset) await step('Everything of earlier runs forgotten', () => emptyDataFolder(folder));
  await rm(logsIn(folder), { recursive: true, force: true });
}

interface Database {
  ownerUrl: string;
  appUrl: string;
  forDoors: NodeJS.ProcessEnv;
}

async function openDatabase({ config, folder, parts }: Run): Promise<Database> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = config;
  if (appUrl && ownerUrl) return { appUrl, ownerUrl, forDoors: { DATABASE_URL: appUrl } };
  const postgres = await step('PostgreSQL', () =>
    startPostgres({
      dataDir: join(folder, 'postgres'),
      port: config.POSTGRES_PORT,
      logFile: join(logsIn(folder), 'postgres.log'),
    }),
  );
  parts.addChild(postgres.child);
  return { ...postgres, forDoors: { DATABASE_URL: postgres.appUrl } };
}

/** The doors of an embedded server need no certificates, and must not find those of another in a file of the user. */
const NO_CERTIFICATES = { TEMPORAL_CONFIG_FILE: devNull, TEMPORAL_API_KEY: undefined, TEMPORAL_TLS: undefined };

async function openTemporal({ config, folder, parts }: Run): Promise<{ uiUrl?: string; forDoors: NodeJS.ProcessEnv }> {
  if (config.TEMPORAL_ADDRESS) return { forDoors: {} };
  await step('Temporal found', () => temporalCli());
  const temporal = await step('Temporal', () =>
    startTemporal({
      dbFile: join(folder, 'temporal', 'temporal.db'),
      port: config.TEMPORAL_PORT,
      uiPort: config.TEMPORAL_UI_PORT,
      namespace: config.TEMPORAL_NAMESPACE,
      logFile: join(logsIn(folder), 'temporal.log'),
    }),
  );
  parts.addChild(temporal.child);
  return { uiUrl: temporal.uiUrl, forDoors: { ...NO_CERTIFICATES, TEMPORAL_ADDRESS: temporal.address } };
}

async function openMail({ config, folder, parts }: Run): Promise<{ webUrl?: string; forDoors: NodeJS.ProcessEnv }> {
  if (config.SMTP_URL) return { forDoors: {} };
  const sink = await step('Mail sink', () =>
    startMailSink({ folder: join(folder, 'mail'), smtpPort: config.SMTP_PORT, webPort: config.MAIL_PORT }),
  );
  parts.add('Mail sink', () => sink.stop());
  return { webUrl: sink.webUrl, forDoors: { SMTP_URL: sink.smtpUrl, SENT_MAIL_URL: sink.webUrl } };
}

async function migrate({ ownerUrl }: Database): Promise<void> {
  const record = await import('#record/migrate.js');
  await step(
    'Migrations',
    () => record.migrate(ownerUrl),
    (run) => `Migrations: ${run.length > 0 ? `${run.length} run` : 'nothing new'}`,
  );
}

/** Noted when it is complete: seeding that was cut short is taken up again. */
async function seedOnce({ config, folder }: Run, { appUrl }: Database): Promise<void> {
  const whose = config.DATABASE_URL ? createHash('sha256').update(config.DATABASE_URL).digest('hex') : 'embedded';
  const note = join(folder, 'seeded', whose);
  if (existsSync(note)) return;
  const { seed } = await import('./seed.js');
  await step('Seeds: programme and demo', () => seed({ appUrl, profile: 'demo' }));
  mkdirSync(join(folder, 'seeded'), { recursive: true });
  writeFileSync(note, '');
}

/** The worker first, so that it is the server that goes first. */
async function openDoors({ config, folder, parts }: Run, found: NodeJS.ProcessEnv): Promise<string> {
  const port = await choosePort(config.PORT, 'PORT', 3000);
  const here = `http://${LOOPBACK}:${port}`;
  const { NODE_ENV, LOG_LEVEL, AUTH_MODE, DEMO_CLOCK, TEMPORAL_NAMESPACE, BASE_URL = here } = config;
  const told = { NODE_ENV, LOG_LEVEL, AUTH_MODE, DEMO_CLOCK, TEMPORAL_NAMESPACE, BASE_URL, ...found };
  noteRunning(folder, told);
  const env = { ...process.env, DATABASE_OWNER_URL: undefined, ...told, HOST: LOOPBACK, PORT: String(port) };

  const door = (name: string, app: string, isReady?: () => Promise<boolean>) =>
    new Child({
      name,
      command: process.execPath,
      args: ['--enable-source-maps', join(repositoryRoot(), 'dist', 'apps', app, 'main.js')],
      env,
      cwd: repositoryRoot(),
      logFile: join(logsIn(folder), `${app}.log`),
      isReady,
    });
  const worker = door('Worker', 'worker');
  const server = door('Server', 'server', async () => (await fetch(`${here}/health/ready`)).ok);
  for (const each of [worker, server]) {
    await step(each.name, () => each.start());
    parts.addChild(each);
  }
  return BASE_URL;
}

function logsIn(folder: string): string {
  return join(folder, 'logs');
}
