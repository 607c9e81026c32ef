import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { loadConfig } from '#config/load-config.js';
import { databaseAccount } from '#local/account.js';
import { repositoryRoot, whereDataLies } from '#local/data-folder.js';
import { openRecord } from '#record/data-source.js';
import { isBehind } from '#record/migrate.js';

/** Where a running `converge up` says by which addresses its parts are reached. */
const RUNNING = 'running.env';

/**
 * The configuration of a command: from the environment, else from a file `.env` beside package.json, else what
 * `converge up` of this clone is running. Throws ConfigError.
 */
export function configFor<T extends object>(Config: new () => T): T {
  loadFile(join(repositoryRoot(), '.env'));
  if (!process.env.DATABASE_URL) loadFile(join(whereDataLies(repositoryRoot(), databaseAccount()), RUNNING));
  return loadConfig(Config);
}

/** What is set stays; the file says what is not. */
function loadFile(file: string): void {
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Lets the other commands of this clone find what is running; readable for whoever started it. */
export function noteRunning(folder: string, env: NodeJS.ProcessEnv): void {
  const lines = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}='${value}'\n`]));
  writeFileSync(join(folder, RUNNING), lines.join(''), { mode: 0o600 });
}

export const forgetRunning = (folder: string): void => rmSync(join(folder, RUNNING), { force: true });

/** The record, for as long as `work` takes. Fails when it lacks a migration of this version. */
export async function withRecord<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openRecord(url, { name: 'converge' });
  try {
    if (await isBehind(dataSource)) throw new Error('The database is behind this version: run converge migrate first.');
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
