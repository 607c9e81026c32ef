import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chmodSync } from 'node:fs';
import { startPostgres } from '#local/postgres.js';

/** Starts what all tests share, and tells them of it through the environment; answers how to stop it. */
export async function startTestServers(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'converge-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  process.env.TEST_POSTGRES_ADMIN_URL = postgres.adminUrl;
  process.env.TEST_POSTGRES_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_POSTGRES_APP_URL = postgres.appUrl;
  process.once('SIGINT', () => process.exit(130)); // the exit takes the database along

  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
