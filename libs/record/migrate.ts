import type { DataSource } from 'typeorm';
import { openRecord } from './data-source.js';

/** Brings a database to the present schema and answers the names of what was run. Needs the owner's URL. */
export const migrate = (ownerUrl: string): Promise<string[]> =>
  alone(ownerUrl, async (dataSource) => {
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  });

/** Takes every migration back, the last one first. */
export const revertAll = (ownerUrl: string): Promise<void> =>
  alone(ownerUrl, async (dataSource) => {
    const run = await dataSource.query<unknown[]>('SELECT FROM migrations');
    for (let left = run.length; left > 0; left -= 1) await dataSource.undoLastMigration({ transaction: 'each' });
  });

/** Whether the database lacks a migration that this program has. */
export async function isBehind(dataSource: DataSource): Promise<boolean> {
  const [{ any }] = await dataSource.query<[{ any: boolean }]>(`SELECT to_regclass('migrations') IS NOT NULL AS any`);
  return !any || dataSource.showMigrations();
}

/** Whether the connection has the rights of the record's owner, with which no server may run. */
export async function isOwner(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ owner: boolean }[]>(
    `SELECT pg_has_role(current_user, relowner, 'MEMBER') AS owner FROM pg_class WHERE oid = 'events'::regclass`,
  );
  return row.owner;
}

/** Several may migrate at the same moment: one does, the others wait and find nothing left to do. */
async function alone<T>(ownerUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openRecord(ownerUrl, { poolSize: 2, name: 'converge migrate' });
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SET lock_timeout = 0');
    await lock.query(`SELECT pg_advisory_lock(hashtextextended('converge migrate', 0))`);
    return await work(dataSource);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
