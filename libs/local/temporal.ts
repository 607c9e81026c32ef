import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Child } from './children.js';
import { choosePort, LOOPBACK } from './ports.js';
import { temporalCli } from './temporal-binaries.js';

export interface TemporalOptions {
  /** Where histories are kept; without it they end with the server. */
  dbFile?: string;
  port?: number;
  uiPort?: number;
  namespace?: string;
  logFile?: string;
}

export interface LocalTemporal {
  address: string;
  uiUrl: string;
  namespace: string;
  readonly pid: number | undefined;
  child: Child;
  stop(): Promise<void>;
  /** Signal 9; `child.start()` brings it back on the same ports. */
  kill(): Promise<void>;
}

/**
 * Temporal's development server. What a crash of the machine takes from its file, the record gives back (the sweeper
 * starts every process again), so the file is written for speed.
 */
export async function startTemporal(options: TemporalOptions = {}): Promise<LocalTemporal> {
  const { dbFile, namespace = 'default' } = options;
  const port = await choosePort(options.port, 'TEMPORAL_PORT');
  const uiPort = await choosePort(options.uiPort, 'TEMPORAL_UI_PORT');
  const uiUrl = `http://${LOOPBACK}:${uiPort}`;
  if (dbFile) mkdirSync(dirname(dbFile), { recursive: true });

  const inFile = [
    '--db-filename',
    dbFile ?? '',
    '--sqlite-pragma',
    'journal_mode=wal',
    '--sqlite-pragma',
    'synchronous=normal',
  ];
  const child = new Child({
    name: 'Temporal',
    command: await temporalCli(),
    args: [
      ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--ui-port', String(uiPort)],
      ...['--namespace', namespace, '--log-level', 'warn', '--ui-disable-news-fetch'],
      ...(dbFile ? inFile : []),
    ],
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    logFile: options.logFile ?? join(dbFile ? dirname(dbFile) : tmpdir(), 'temporal.log'),
    // The pages ask the server itself, so this answers for both.
    isReady: async () => (await fetch(`${uiUrl}/api/v1/namespaces/${namespace}`)).ok,
  });
  await child.start();

  return {
    address: `${LOOPBACK}:${port}`,
    uiUrl,
    namespace,
    get pid() {
      return child.pid;
    },
    child,
    stop: () => child.stop(),
    kill: () => child.kill(),
  };
}
