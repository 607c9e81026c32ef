import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ServerConfig } from '#config/configs.js';
import { loadConfig } from '#config/load-config.js';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { openRecord } from '#record/data-source.js';
import { kinds } from '#record/kinds.js';
import { People } from '#record/people.js';
import { verify } from '#record/verify.js';
import { Commands } from '#use-cases/commands/commands.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { ProcessDesk } from '#use-cases/process/process-desk.js';
import { seedProgramme } from '#use-cases/seeding/seed-programme.js';
import { createServer } from '../../apps/server/server.js';
import { createDatabase, type TestDatabase } from './postgres.js';

export const SEEDS = fileURLToPath(new URL('../../seeds/programme', import.meta.url));

/** Nobody listens there: nudges fail, and people go on deciding. */
const NO_TEMPORAL = '127.0.0.1:9';

/** A server on a free port over a database of its own, with the programme seeded. */
export interface TestServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** Does what the process does while Temporal is away: whatever is due in a project. */
  settle(project: string): Promise<void>;
  stop(): Promise<void>;
}

/** `seeds`: a folder like seeds/programme. `env.PORT`: instead of a free port. */
export async function startServer(env: NodeJS.ProcessEnv = {}, seeds = SEEDS): Promise<TestServer> {
  return serve(await createDatabase(), env, (app) =>
    seedProgramme({ commands: app.get(Commands), people: app.get(People) }, seeds),
  );
}

/** A server over a database that is there already, made ready by `prepare` before it listens. */
export async function serve(
  database: TestDatabase,
  env: NodeJS.ProcessEnv = {},
  prepare: (app: NestFastifyApplication) => Promise<void> = () => Promise.resolve(),
): Promise<TestServer> {
  const app = await createServer(
    loadConfig(ServerConfig, {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.appUrl,
      TEMPORAL_ADDRESS: NO_TEMPORAL,
      BASE_URL: 'http://127.0.0.1',
      AUTH_MODE: 'persona',
      DEMO_CLOCK: 'on',
      ...env,
    }),
  );
  await prepare(app);
  await app.listen(env.PORT ?? 0, '127.0.0.1');
  const desk = new ProcessDesk(app.get(Archive), app.get(DirectoryReader));
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    app,
    database,
    async settle(project) {
      let look = await desk.look(project);
      while (look.ready) look = await desk.act(look.ready, project, look.version);
    },
    async stop() {
      await app.close();
      await expectSound(database);
      await database.drop();
    },
  };
}

/** Whatever a test has written, the record of it must verify. */
async function expectSound({ appUrl }: TestDatabase): Promise<void> {
  const dataSource = await openRecord(appUrl, { poolSize: 1, name: 'verify' });
  try {
    const streams: unknown[] = [];
    const report = await verify(dataSource, kinds, (stream) => stream.faults.length > 0 && streams.push(stream));
    if (report.damaged > 0 || report.faults.length > 0) {
      throw new Error(`The record is not sound: ${JSON.stringify({ report, streams })}`);
    }
  } finally {
    await dataSource.destroy();
  }
}

/** The time in a server's record. */
export const timeOf = ({ app }: TestServer): RecordClock => app.get(RecordClock);
