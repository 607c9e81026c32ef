import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '#domain/calendar/instant.js';
import { adoptProgramme, programmeCalendar } from '../../apps/cli/programme.js';
import { DeskWorld } from '../../apps/cli/rehearsal/desk-world.js';
import { momentToInstant, Player } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario, type Scenario, type Step } from '../../apps/cli/rehearsal/scenario.js';
import type { World } from '../../apps/cli/rehearsal/world.js';
import { copyOf, createDatabase, type TestDatabase } from './postgres.js';

const SCENARIOS = join(import.meta.dirname, '..', 'scenarios');
const DATES = RelativeDates.from('2009-01-05', programmeCalendar());

/** A scenario in a database of its own, ready to be played. */
export interface Begun {
  readonly scenario: Scenario;
  readonly database: TestDatabase;
  /** The time at which it goes on. */
  readonly start: Instant;
  /** Whether there are projects already. */
  readonly goesOn: boolean;
  playerIn(world: World): Promise<Player>;
}

interface Played {
  readonly database: TestDatabase;
  readonly player: Player;
  readonly end: Instant;
}

/**
 * Begins scenarios. What several of them come after is played once, at the desk of the process, and each goes on in a copy
 * of its record: what others do with it is asked of the scenario itself.
 */
export class Beginnings {
  private readonly played = new Map<string, Promise<Played>>();

  /** `mayCopy`: whether steps that come before may be found done. */
  async of(name: string, mayCopy: (before: readonly Step[]) => boolean = () => true): Promise<Begun> {
    return this.begin(join(SCENARIOS, `${name}.yaml`), mayCopy);
  }

  async drop(): Promise<void> {
    for (const played of this.played.values()) await (await played).database.drop();
  }

  private async begin(file: string, mayCopy: (before: readonly Step[]) => boolean): Promise<Begun> {
    const scenario = await readScenario(file, DATES);
    const before = scenario.after && resolve(dirname(file), scenario.after);
    const known = before && (await readScenario(before, DATES));
    if (!known || !isDeepStrictEqual(known.policy ?? {}, scenario.policy) || !mayCopy(known.steps))
      return anew(scenario);
    const { database, player, end } = await this.playedOnce(before);
    const rest = { ...scenario, steps: scenario.steps.slice(known.steps.length) };
    return {
      scenario,
      database: await copyOf(database),
      start: end,
      goesOn: true,
      playerIn: (world) => player.followedBy(rest, world),
    };
  }

  private playedOnce(file: string): Promise<Played> {
    let played = this.played.get(file);
    if (!played) this.played.set(file, (played = this.play(file)));
    return played;
  }

  private async play(file: string): Promise<Played> {
    const { database, start, playerIn } = await this.begin(file, () => true);
    const world = await DeskWorld.open(database.appUrl, start);
    const player = await playerIn(world);
    const { differences } = await player.play();
    const end = await world.now();
    await world.close();
    if (differences.length > 0) throw new Error(`${file}: ${JSON.stringify(differences)}`);
    return { database, player, end };
  }
}

async function anew(scenario: Scenario): Promise<Begun> {
  const database = await createDatabase();
  const start = momentToInstant(scenario.starts);
  await adoptProgramme(database.appUrl, { policy: scenario.policy, projects: false }, start);
  return {
    scenario,
    database,
    start,
    goesOn: false,
    playerIn: (world) => Promise.resolve(new Player(world, scenario)),
  };
}
