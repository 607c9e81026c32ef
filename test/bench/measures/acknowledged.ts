import type { Bench } from '../bench.js';
import { percentiles, rounded, seconds } from '../figures.js';
import { install, type Installation } from '../installation.js';
import { commandsIn, type Leg, usual } from '../mission.js';
import { type Given, Player } from '../player.js';
import { cpuOf, difference, shared } from '../processes.js';
import { record, stockUp, type Template } from '../stock.js';

/** More than can be answered in a second: so many commands are laid in stock. */
const MOST_PER_SECOND = 2_500;

const WARM_UP = 10;

/** A leg of the mission that somebody can walk, from the version at which it begins. */
interface Walk {
  readonly leg: Leg;
  readonly begins: number;
}

/**
 * Commands acknowledged a second (`Prefer: respond-async`). Each client takes a project out of a stock that stands at the
 * beginning of a stage, gives the commands of that stage one after the other, and takes the next. All stages of a usual
 * mission come equally often: drafts, figures, comments, votes, answers, milestones. First without the command that hands
 * the project over to the process at the end of each stage, then with it.
 */
export async function acknowledged({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const legs = usual(installation.circumstances);
  const template = await record(installation, legs);
  const walks = legs.map((leg, index) => ({ leg, begins: template.versions[index][0] })).slice(1);
  const withinStages = walks.map(({ leg, begins }) => ({ leg: leg.slice(0, -1), begins }));

  await run(installation, template, withinStages, { clients: 8, lasting: WARM_UP });
  for (const clients of [1, 8, 32]) {
    const figures = await run(installation, template, withinStages, { clients, lasting: options.seconds });
    print({ measure: 'acknowledged', mix: 'within stages', clients, ...figures });
  }
  const figures = await run(installation, template, walks, { clients: 8, lasting: options.seconds });
  print({ measure: 'acknowledged', mix: 'whole stages', clients: 8, ...figures });
  await installation.stop();
}

async function run(
  installation: Installation,
  template: Template,
  walks: readonly Walk[],
  { clients, lasting }: { clients: number; lasting: number },
) {
  const { client, desk, parts } = installation;
  const rounds = Math.ceil((lasting * MOST_PER_SECOND) / commandsIn(walks.map(({ leg }) => leg)));
  const stock = Array.from({ length: rounds }, () => walks).flat();
  const ids = await stockUp(
    installation,
    template,
    stock.map(({ begins }) => begins),
  );
  const given: Given[] = [];
  const before = cpuOf(parts);
  const begun = performance.now();
  let next = 0;
  const one = async () => {
    while (seconds(begun) < lasting && next < stock.length) {
      const place = next++;
      const player = new Player(client, desk.marks, ids[place]);
      for (const step of stock[place].leg) given.push(await player.take(step, true));
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  const elapsed = seconds(begun);
  return {
    commands: given.length,
    handingOver: given.filter(({ settled }) => !settled).length,
    perSecond: rounded(given.length / elapsed),
    ms: percentiles(given.map(({ ms }) => ms)),
    cpuMsPerCommand: shared(difference(before, cpuOf(parts)), given.length),
  };
}
