import type { DataSource } from 'typeorm';
import type { RecordConfig } from '#config/configs.js';
import { RecordClock } from './clock.js';
import { openRecord } from './data-source.js';
import { isBehind, isOwner } from './migrate.js';

/** A start that cannot be, with its reason: waiting will not help. */
export class UnfitRecord extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnfitRecord';
  }
}

/** Opens the record for an app that serves from it. Throws UnfitRecord; fails when PostgreSQL cannot be reached. */
export async function openFitRecord(config: RecordConfig, name: string): Promise<DataSource> {
  const dataSource = await openRecord(config.DATABASE_URL, { poolSize: config.DATABASE_POOL_SIZE, name });
  try {
    const reason = await whyUnfit(dataSource, config);
    if (reason !== null) throw new UnfitRecord(reason);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function whyUnfit(dataSource: DataSource, { NODE_ENV }: RecordConfig): Promise<string | null> {
  if (await isBehind(dataSource)) return 'The database lacks a migration of this version: run db:migrate first.';
  if (await isOwner(dataSource)) {
    return 'DATABASE_URL is the owner of the record, who could change what was recorded: use the application’s role.';
  }
  if (NODE_ENV === 'production' && (await new RecordClock(dataSource).ahead()) !== 0) {
    return 'The clock of this database was moved for a demonstration, so it cannot serve in production.';
  }
  return null;
}
