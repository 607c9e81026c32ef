import pg from 'pg';
import type { Bench } from '../bench.js';
import { percentiles, rounded, seconds } from '../figures.js';
import { install, type Installation } from '../installation.js';
import { commandsIn, type Leg, shortest } from '../mission.js';
import { type Given, Player } from '../player.js';
import { cpuOf, difference, memoryOf, shared, total } from '../processes.js';
import { record } from '../stock.js';

/** As many lifecycles as warm everything up. */
const WARM_UP = 20;

/**
 * Whole lifecycles, each command answered when the process has settled (the default), so the process keeps up by
 * itself. With them: how long such answers take, the bytes a closed project leaves, and the memory that all this needs.
 */
export async function lifecycles({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const legs = shortest(installation.circumstances);
  const { handsOver } = await record(installation, legs);
  await run(installation, legs, { clients: 8, count: WARM_UP });

  for (const clients of [1, 8, 32]) {
    const count = clients === 1 ? Math.ceil(options.lifecycles / 4) : options.lifecycles;
    await pack(installation);
    const before = { cpu: cpuOf(installation.parts), bytes: await bytesOf(installation), mails: installation.mails() };
    const { given, elapsed } = await run(installation, legs, { clients, count });
    const cpu = difference(before.cpu, cpuOf(installation.parts));
    const left = await bytesOf(installation);
    await pack(installation);
    const packed = await bytesOf(installation);
    const bytesEach = (after: number) => Math.round((after - before.bytes) / count);
    print({
      measure: 'lifecycles',
      clients,
      lifecycles: count,
      commands: commandsIn(legs),
      handingOver: handsOver.flat().filter(Boolean).length,
      lifecyclesPerSecond: rounded(count / elapsed),
      commandsPerSecond: rounded(given.length / elapsed),
      cpuMsPerLifecycle: rounded(total(cpu) / count),
      cpuMsByProcess: shared(cpu, count),
      databaseBytesPerProject: { asLeft: bytesEach(left), packed: bytesEach(packed) },
      mailsPerLifecycle: rounded((installation.mails() - before.mails) / count),
    });
    const waited = given.filter(({ leg, place }) => handsOver[leg][place]);
    print({
      measure: 'settled',
      clients,
      ms: percentiles(given.map(({ ms }) => ms)),
      handingOverMs: percentiles(waited.map(({ ms }) => ms)),
    });
  }
  print({ measure: 'memory', megabytes: memoryOf(installation.parts) });
  await installation.stop();
}

interface Placed extends Given {
  readonly leg: number;
  readonly place: number;
}

async function run(
  { client, desk }: Installation,
  legs: readonly Leg[],
  { clients, count }: { clients: number; count: number },
) {
  const given: Placed[] = [];
  let left = count;
  const one = async () => {
    while (left-- > 0) {
      const player = new Player(client, desk.marks);
      for (const [leg, steps] of legs.entries()) {
        for (const [place, step] of steps.entries()) given.push({ ...(await player.finish(step)), leg, place });
      }
      const { stage } = await player.look('auditor');
      if (stage !== 'CLOSED') throw new Error(`A project did not close: it is in ${stage}.`);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, one));
  return { given, elapsed: seconds(begun) };
}

/** Size of the database with its indexes. */
async function bytesOf({ desk }: Installation): Promise<number> {
  const [row] = await desk.lists.rows<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
  return Number(row.bytes);
}

/** Gives back the room of what was replaced. */
async function pack({ ownerUrl }: Installation): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('VACUUM FULL');
  } finally {
    await owner.end();
  }
}
