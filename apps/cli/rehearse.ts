import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type LocalPostgres, startPostgres } from '#local/postgres.js';
import { temporalTestServer } from '#local/temporal-binaries.js';
import { prepareRuntime } from '#process/worker/runtime.js';
import { migrate } from '#record/migrate.js';
import { programmeCalendar } from './programme.js';
import { QUIET, say, sayJson } from './progress.js';
import { rehearse } from './rehearsal/rehearse.js';
import { RelativeDates } from './rehearsal/relative-dates.js';
import { type Scenario, readScenario } from './rehearsal/scenario.js';
import type { Timeline } from './rehearsal/timeline.js';

/**
 * Plays scenarios, each in a record of its own on a PostgreSQL of its own, and prints what was expected and what came;
 * answers 1 when something came out differently. Throws BadScenario, before anything is started.
 */
export async function rehearseCommand(files: string[], { json }: { json: boolean }): Promise<number> {
  const dates = RelativeDates.asOf(new Date().toISOString(), programmeCalendar());
  const scenarios: { file: string; scenario: Scenario }[] = [];
  for (const file of files) scenarios.push({ file, scenario: await readScenario(file, dates) });
  const testServer = await temporalTestServer();
  prepareRuntime(QUIET);
  return onPostgres(async (postgres) => {
    let differences = 0;
    for (const [index, { file, scenario }] of scenarios.entries()) {
      const databaseUrl = await createDatabase(postgres, `rehearsal_${index + 1}`);
      const timeline = await rehearse(scenario, { databaseUrl, testServer });
      if (json) sayJson({ file, title: scenario.title, ...summaryOf(timeline) });
      else sayTimeline(file, scenario.title, timeline);
      differences += timeline.differences.length;
    }
    return differences === 0 ? 0 : 1;
  });
}

function summaryOf({ lines, expectations, differences }: Timeline) {
  return { expectations, differences, timeline: lines };
}

function sayTimeline(file: string, title: string, { lines, expectations, differences }: Timeline): void {
  say(`${file}: ${title}\n`);
  for (const line of lines) say(line);
  const held = expectations - differences.length;
  say(
    `\n${held} of ${expectations} expectations held${differences.length === 0 ? '.' : '; what differs is marked ✗.'}\n`,
  );
}

/** A PostgreSQL that is thrown away afterwards, however this ends. */
async function onPostgres(work: (postgres: LocalPostgres) => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'converge-rehearsal-'));
  chmodSync(folder, 0o755); // the user it runs as may be another
  process.once('SIGINT', () => process.exit(130)); // the exit takes the database along
  try {
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    try {
      await migrate(postgres.ownerUrl);
      return await work(postgres);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of the database that was migrated; answers its URL for the application. */
async function createDatabase({ adminUrl, ownerUrl, appUrl }: LocalPostgres, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(ownerUrl)} OWNER ${new URL(ownerUrl).username}`);
  } finally {
    await admin.end();
  }
  const url = new URL(appUrl);
  url.pathname = `/${name}`;
  return url.href;
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
