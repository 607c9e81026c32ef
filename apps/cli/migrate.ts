import { MigrateConfig } from '#config/configs.js';
import { migrate } from '#record/migrate.js';
import { say, sayJson } from './progress.js';
import { configFor } from './surroundings.js';

/** Brings the database to the present schema. */
export async function migrateCommand({ json }: { json: boolean }): Promise<number> {
  const run = await migrate(configFor(MigrateConfig).DATABASE_OWNER_URL);
  if (json) sayJson({ migrations: run });
  else if (run.length === 0) say('Nothing to migrate.');
  else for (const name of run) say(`Migrated: ${name}`);
  return 0;
}
