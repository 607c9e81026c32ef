import type { Bench } from '../bench.js';
import { percentiles } from '../figures.js';
import { install } from '../installation.js';
import { type LookedAt, pagesOfAWeek } from '../looked-at.js';
import { openProjects } from '../open-projects.js';
import { Visitor } from '../visitor.js';

/** So often each page is looked at, by so many at once. */
const LOOKS = 400;
const AT_ONCE = [1, 8];
const WARM_UP = 24;

/** Milliseconds. */
const AIM = { p50: 30, p99: 150 };

/** Whoever looks: a lead, a seat, a representative, the programme office; much waits for each. */
const READERS = ['tfl-pl', 'gla-chair', 'lfepa-or', 'programme-office'];

/** How long the server takes for a page, until its last byte has come, with ten thousand open projects. */
export async function pageTimes({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const stock = await openProjects(installation, options.projects);
  const { client, url } = installation;
  const visitors = await Promise.all(READERS.map((place) => Visitor.signedIn(url, client.holderOf(place))));

  for (const { page, paths } of pagesOfAWeek(stock)) {
    await look(visitors, paths, { count: WARM_UP, atOnce: 1 });
    for (const atOnce of AT_ONCE) {
      const ms = percentiles(await look(visitors, paths, { count: LOOKS, atOnce }));
      const met = ms.p50 <= AIM.p50 && ms.p99 <= AIM.p99;
      print({ measure: 'pageTimes', page, openProjects: stock.count, atOnce, ms, aim: AIM, met });
    }
  }
  visitors.forEach((visitor) => visitor.leave());
  await installation.stop();
}

async function look(
  visitors: readonly Visitor[],
  paths: LookedAt['paths'],
  { count, atOnce }: { count: number; atOnce: number },
): Promise<readonly number[]> {
  const taken: number[] = [];
  let next = 0;
  const one = async () => {
    while (next < count) {
      const index = next++;
      // Each of them looks at every address in turn.
      const path = paths[Math.floor(index / visitors.length) % paths.length];
      taken.push((await visitors[index % visitors.length].look(path)).ms);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return taken;
}
