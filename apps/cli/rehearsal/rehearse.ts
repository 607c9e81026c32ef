import { join } from 'node:path';
import { repositoryRoot } from '#local/data-folder.js';
import { seedProgramme } from '#use-cases/seeding/seed-programme.js';
import { openDesk } from '../desk.js';
import { Player, momentToInstant } from './player.js';
import { readScenario } from './scenario.js';
import { SimulatedWorld } from './simulated-world.js';
import type { Timeline } from './timeline.js';

interface Place {
  /** An empty, migrated database of its own. */
  readonly databaseUrl: string;
  /** Temporal's time-skipping server. */
  readonly testServer: string;
}

/** Plays a scenario from its file in a record of its own. Throws BadScenario. */
export async function rehearse(file: string, { databaseUrl, testServer }: Place): Promise<Timeline> {
  const scenario = await readScenario(file);
  const start = momentToInstant(scenario.starts);
  await seedBefore(databaseUrl, start, scenario.policy ?? {});
  const world = await SimulatedWorld.open(databaseUrl, start, testServer);
  try {
    return await new Player(world, scenario).play();
  } finally {
    await world.close();
  }
}

/** The programme is there before the scenario begins, with the scenario's policy. */
async function seedBefore(url: string, start: string, policy: Record<string, unknown>): Promise<void> {
  const desk = await openDesk(url, { time: () => Promise.resolve(start) });
  try {
    await seedProgramme(desk, join(repositoryRoot(), 'seeds', 'programme'), { policy, projects: false });
  } finally {
    await desk.close();
  }
}
