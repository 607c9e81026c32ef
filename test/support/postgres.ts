import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TEMPLATE = 'converge_template';

export interface TestDatabase {
  name: string;
  /** As the application: what its grants allow. */
  appUrl: string;
  /** As the owner: what a migration may do. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of its own, copied from a template that the first caller of the run makes. */
export async function createDatabase(name = nameFor('test')): Promise<TestDatabase> {
  await asAdmin(async (admin) => {
    await makeTemplateOnce(admin);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER converge_owner`);
  });
  return describe(name);
}

/** A copy of a database to which nobody is connected. */
export async function copyOf({ name: original }: TestDatabase): Promise<TestDatabase> {
  const name = nameFor('copy');
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${original} OWNER converge_owner`));
  return describe(name);
}

/** A database without a table, for tests of the migrations themselves. */
export async function createEmptyDatabase(name = nameFor('empty')): Promise<TestDatabase> {
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name} OWNER converge_owner`));
  return describe(name);
}

const nameFor = (purpose: string): string => `${purpose}_${randomUUID().replaceAll('-', '')}`;

function describe(name: string): TestDatabase {
  return {
    name,
    appUrl: urlOf('TEST_POSTGRES_APP_URL', name),
    ownerUrl: urlOf('TEST_POSTGRES_OWNER_URL', name),
    drop: () => asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Test files run beside each other: one of them makes the template while the others wait. */
async function makeTemplateOnce(admin: pg.Client): Promise<void> {
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', [TEMPLATE]);
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount) return;
    const unfinished = `${TEMPLATE}_unfinished`;
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${unfinished} OWNER converge_owner`);
    const { migrate } = await import('#record/migrate.js');
    await migrate(urlOf('TEST_POSTGRES_OWNER_URL', unfinished));
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock(hashtext($1))', [TEMPLATE]);
  }
}

function urlOf(variable: string, database: string): string {
  const url = new URL(serverUrl(variable));
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(variable: string): string {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: run the tests through npm, which starts a PostgreSQL for them.`);
  return url;
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl('TEST_POSTGRES_ADMIN_URL') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
