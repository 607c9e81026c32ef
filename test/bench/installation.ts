import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { Child } from '#local/children.js';
import { repositoryRoot } from '#local/data-folder.js';
import { freePort, LOOPBACK } from '#local/ports.js';
import { startPostgres } from '#local/postgres.js';
import { startTemporal } from '#local/temporal.js';
import { migrate } from '#record/migrate.js';
import { seedProgramme } from '#use-cases/seeding/seed-programme.js';
import { type Desk, openDesk } from '../../apps/cli/desk.js';
import { Client } from './client.js';
import { startMail } from './mail.js';
import type { Circumstances } from './mission.js';
import type { Part } from './processes.js';

/** Everything that runs, as in real use: each part its own process, what is committed is on the disk. */
export interface Installation {
  /** Address of the pages. */
  readonly url: string;
  readonly client: Client;
  /** Beside the server, for what is prepared and checked. */
  readonly desk: Desk;
  readonly circumstances: Circumstances;
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly parts: readonly Part[];
  /** How many mails have been handed over. */
  mails(): number;
  /** Where the process is reached. */
  readonly temporal: string;
  stop(): Promise<void>;
}

export interface Choices {
  /** Folder that takes profiles of server and worker. */
  readonly profile?: string;
}

export async function install({ profile }: Choices = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'converge-bench-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  const temporal = await startTemporal({ dbFile: join(folder, 'temporal', 'temporal.db') });
  await migrate(postgres.ownerUrl);
  const desk = await openDesk(postgres.appUrl);
  await seedProgramme(desk, join(repositoryRoot(), 'seeds', 'programme'), { projects: false });
  const today = await openTheDay(desk);

  const mail = await startMail();
  const port = await freePort();
  const url = `http://${LOOPBACK}:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: postgres.appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: mail.url,
    BASE_URL: url,
    PORT: String(port),
    AUTH_MODE: 'persona',
    DEMO_CLOCK: 'on',
  };
  const door = (name: string, isReady?: () => Promise<boolean>) =>
    new Child({
      name,
      command: process.execPath,
      args: [...profiling(profile, name), join(repositoryRoot(), 'dist', 'apps', name, 'main.js')],
      env,
      cwd: folder,
      logFile: join(folder, `${name}.log`),
      stopWithinMs: 30_000,
      isReady,
    });
  const worker = await door('worker').start();
  const server = await door('server', async () => (await fetch(`${url}/health/ready`)).ok).start();

  const directory = (await desk.directory.present())!;
  const client = await Client.of(url, directory.programme.posts[0].holder!);
  return {
    url,
    client,
    desk,
    circumstances: { today, meeting: await holdMeeting(client, today) },
    adminUrl: postgres.adminUrl,
    ownerUrl: postgres.ownerUrl,
    mails: mail.taken,
    temporal: temporal.address,
    parts: [
      { name: 'server', pid: server.pid },
      { name: 'worker', pid: worker.pid },
      { name: 'PostgreSQL', pid: postgres.pid },
      { name: 'Temporal', pid: temporal.pid },
    ],
    async stop() {
      client.close();
      await server.stop();
      await worker.stop();
      await temporal.stop();
      await desk.close();
      await postgres.stop();
      await mail.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const profiling = (folder: string | undefined, name: string): readonly string[] =>
  folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`] : [];

/** Puts the clock to ten o'clock of the next working day; answers which day that is. */
async function openTheDay({ clock, directory }: Desk): Promise<string> {
  const { calendar } = (await directory.present())!.programme;
  const date = addWorkingDays((await clock.now()).slice(0, 10), 1, calendar);
  await clock.moveTo(`${date}T10:00:00.000Z`);
  return date;
}

/** A quorate meeting of the steering group; answers its id. */
async function holdMeeting(client: Client, date: string): Promise<string> {
  const by = 'steering-group-secretary';
  const declared = await client.record({
    by,
    do: 'DeclareMeeting',
    subject: null,
    body: { date, startsAt: '10:00', place: 'City Hall' },
  });
  const { subject } = declared.body;
  const present = ['gla-chair', 'tfl-deputy', 'lda-member', 'lfepa-member'];
  await client.record({ by, do: 'RecordAttendance', subject, body: { present, presiding: 'gla-chair' } });
  return subject;
}
