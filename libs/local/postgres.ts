import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Account, canEnter, databaseAccount } from './account.js';
import { Child } from './children.js';
import { dataFolder } from './data-folder.js';
import { choosePort, LOOPBACK } from './ports.js';
import { postgresBinaries } from './postgres-binaries.js';

const run = promisify(execFile);

export const DATABASE = 'converge';
export const OWNER_ROLE = 'converge_owner';
export const APPLICATION_ROLE = 'converge_app';

export interface PostgresOptions {
  /** Cluster, passwords and log; made when it is missing. */
  dataDir: string;
  port?: number;
  /** Settings of postgresql.conf that go before ours. */
  settings?: Record<string, string>;
  /** False for tests: what a crash of the machine would lose does not matter there. */
  durable?: boolean;
  logFile?: string;
}

export interface LocalPostgres {
  /** Migrates: owns the database `converge`. */
  ownerUrl: string;
  /** The application: may do what migrations granted. */
  appUrl: string;
  /** Superuser of the cluster, in its database `postgres`: for tests and rehearsals, which make databases. */
  adminUrl: string;
  port: number;
  readonly pid: number | undefined;
  child: Child;
  stop(): Promise<void>;
  /** Signal 9; `child.start()` brings it back on the same port. */
  kill(): Promise<void>;
}

interface Passwords {
  admin: string;
  owner: string;
  app: string;
}

export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const { dataDir, durable = true } = options;
  const port = await choosePort(options.port, 'POSTGRES_PORT');
  const account = databaseAccount();
  const binaries = await postgresBinaries(join(dataFolder(), 'bin'), account);
  openFolderTo(account, dataDir);

  const cluster = join(dataDir, 'cluster');
  const passwords = passwordsIn(dataDir);
  if (!existsSync(cluster)) await createCluster({ cluster, binaries, account, password: passwords.admin, durable });

  const urlOf = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@${LOOPBACK}:${port}/${database}`;
  const adminUrl = urlOf('postgres', passwords.admin, 'postgres');

  const child = new Child({
    name: 'PostgreSQL',
    command: join(binaries, 'bin', 'postgres'),
    args: ['-D', cluster, '-p', String(port), ...asFlags({ ...ourSettings(durable), ...options.settings })],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    cwd: dataDir,
    account,
    logFile: options.logFile ?? join(dataDir, 'postgres.log'),
    stopSignal: 'SIGINT', // a fast shutdown: sessions are ended, what they committed is kept
    isReady: () => answers(adminUrl),
  });
  await child.start();
  await createRolesAndDatabase(adminUrl, passwords);

  return {
    ownerUrl: urlOf(OWNER_ROLE, passwords.owner, DATABASE),
    appUrl: urlOf(APPLICATION_ROLE, passwords.app, DATABASE),
    adminUrl,
    port,
    get pid() {
      return child.pid;
    },
    child,
    stop: () => child.stop(),
    kill: () => child.kill(),
  };
}

function ourSettings(durable: boolean): Record<string, string> {
  const durability = durable ? 'on' : 'off';
  return {
    listen_addresses: LOOPBACK,
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    fsync: durability,
    synchronous_commit: durability,
    full_page_writes: durability,
  };
}

function asFlags(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openFolderTo(account: Account | undefined, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (!account) return;
  chownSync(folder, account.uid, account.gid);
  if (!canEnter(account, dirname(folder))) {
    throw new Error(
      `PostgreSQL runs as ${account.name}, who cannot enter ${folder}. Set CONVERGE_DATA to a folder that others may enter.`,
    );
  }
}

function passwordsIn(dataDir: string): Passwords {
  const file = join(dataDir, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const password = () => randomBytes(18).toString('hex');
  const passwords = { admin: password(), owner: password(), app: password() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

interface NewCluster {
  cluster: string;
  binaries: string;
  account: Account | undefined;
  password: string;
  durable: boolean;
}

/** Named `cluster` only when it is whole, so that one that was cut short is made afresh. */
async function createCluster({ cluster, binaries, account, password, durable }: NewCluster): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await run(
      join(binaries, 'bin', 'initdb'),
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin', // sorts alike on every machine, whatever locales it has
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { uid: account?.uid, gid: account?.gid, cwd: dirname(cluster), env: { PATH: process.env.PATH, LC_ALL: 'C' } },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
}

async function createRolesAndDatabase(adminUrl: string, { owner, app }: Passwords): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount) return;
    await createRole(client, OWNER_ROLE, owner);
    await createRole(client, APPLICATION_ROLE, app);
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  });
}

/** A start that was cut short may have left the role behind. */
async function createRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}

async function answers(url: string): Promise<boolean> {
  await withClient(url, (client) => client.query('SELECT 1'));
  return true;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // the connection breaks when the server is killed; the query says so
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
