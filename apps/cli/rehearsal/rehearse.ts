import { adoptProgramme } from '../programme.js';
import { Player, momentToInstant } from './player.js';
import type { Scenario } from './scenario.js';
import { SimulatedWorld } from './simulated-world.js';
import type { Timeline } from './timeline.js';

interface Place {
  /** An empty, migrated database of its own. */
  readonly databaseUrl: string;
  /** Temporal's time-skipping server. */
  readonly testServer: string;
}

/** Plays a scenario in a record of its own, with the programme there before it begins. */
export async function rehearse(scenario: Scenario, { databaseUrl, testServer }: Place): Promise<Timeline> {
  const start = momentToInstant(scenario.starts);
  await adoptProgramme(databaseUrl, { policy: scenario.policy, projects: false }, start);
  const world = await SimulatedWorld.open(databaseUrl, start, testServer);
  try {
    return await new Player(world, scenario).play();
  } finally {
    await world.close();
  }
}
