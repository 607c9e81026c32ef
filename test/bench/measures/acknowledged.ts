import { percentiles, rounded, seconds } from '../figures.js';
import { install } from '../installation.js';
import { usual } from '../mission.js';
import { type Given, Player } from '../player.js';
import { cpuOf, difference } from '../processes.js';
import { record, stockUp } from '../stock.js';
import type { Bench } from '../bench.js';

/** More than can be answered in a second: so many projects are laid in stock. */
const MOST_PER_SECOND = 2_500;

/**
 * Commands acknowledged a second. Each client takes a project from the stock, gives the commands of one leg one after
 * the other, and takes the next. The legs are those of a usual mission, so the mix is that of a whole life.
 */
export async function acknowledged({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const { client, desk, circumstances, parts } = installation;
  const legs = usual(circumstances);
  const template = await record(installation, legs);
  const played = legs
    .slice(1)
    .map((leg, index) =>
      leg.filter((_, place) => options.handOver || !template.handsOver[index + 1][place] || place < leg.length - 1),
    );
  const ofOneMission = played.reduce((sum, { length }) => sum + length, 0);
  for (const clients of options.clients) {
    const missions = Math.ceil((options.seconds * MOST_PER_SECOND) / ofOneMission);
    const stock = played.flatMap((leg, index) =>
      Array.from({ length: missions }, () => ({ leg, version: template.versions[index + 1][0] })),
    );
    shuffle(stock);
    const ids = await stockUp(
      installation,
      template,
      stock.map(({ version }) => version),
    );
    const given: Given[] = [];
    let next = 0;
    const before = cpuOf(parts);
    const begun = performance.now();
    const one = async () => {
      while (seconds(begun) < options.seconds && next < stock.length) {
        const place = next++;
        const player = new Player(client, desk.marks, ids[place]);
        for (const step of stock[place].leg) given.push(await player.take(step, true));
      }
    };
    await Promise.all(Array.from({ length: clients }, one));
    const s = seconds(begun);
    const { p50, p99, max } = percentiles(given.map(({ ms }) => ms));
    print({
      measure: 'acknowledged',
      clients,
      commands: given.length,
      seconds: rounded(s),
      p50,
      p99,
      max,
      perSecond: rounded(given.length / s),
      handedOver: given.filter(({ settled }) => !settled).length,
      cpuMsPerCommand: Object.fromEntries(
        Object.entries(difference(before, cpuOf(parts))).map(([k, v]) => [k, rounded(v / given.length)]),
      ),
    });
  }
  await installation.stop();
}

/** The same order in every run. */
function shuffle(things: unknown[]): void {
  let seed = 1;
  for (let index = things.length - 1; index > 0; index -= 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const other = seed % (index + 1);
    [things[index], things[other]] = [things[other], things[index]];
  }
}
