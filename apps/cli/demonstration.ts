import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { repositoryRoot } from '#local/data-folder.js';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { Outbox } from '#record/outbox.js';
import { adoptProgramme, programmeCalendar } from './programme.js';
import { DeskWorld } from './rehearsal/desk-world.js';
import { Player, momentToInstant } from './rehearsal/player.js';
import { RelativeDates } from './rehearsal/relative-dates.js';
import { type Scenario, type Step, readScenario } from './rehearsal/scenario.js';
import { withRecord } from './surroundings.js';

/** Command ids of the demonstration begin with it, and go on with the day 0 from which its dates are counted. */
const PREFIX = 'demo.';
/** What would have been sent before is not sent now. */
const FIRST_MAIL = '-5 00:00';

/** One project of the demonstration. */
interface Script {
  readonly name: string;
  readonly scenario: Scenario;
  /** The same for the same step, however often the script is played into a record. */
  readonly idFor: (step: Step, who: string) => string;
}

/**
 * Plays the scripts of `seeds/demo` into the past weeks, beside each other, and goes on to the present. Throws when a step
 * is refused. What was played already is answered from the record.
 */
export async function demonstrate(url: string, present?: Instant): Promise<void> {
  const { now, dates } = await withRecord(url, async (record) => {
    const now = present ?? (await new RecordClock(record).now());
    return { now, dates: await datesFor(record, now) };
  });
  const scripts = await readScripts(dates);
  const start = scripts.map(({ scenario }) => momentToInstant(scenario.starts)).reduce((a, b) => (a < b ? a : b));
  await adoptProgramme(url, { projects: false }, start);
  const world = await DeskWorld.open(url, start);
  try {
    await play(scripts, world, now);
  } finally {
    await world.close();
  }
  await withRecord(url, (record) => leaveToProcess(record, dates));
}

/** Day 0 is the present, unless the record holds the beginning of a demonstration already. */
async function datesFor(record: DataSource, now: Instant): Promise<RelativeDates> {
  const calendar = programmeCalendar();
  const [begun] = await new Lists(record).rows<{ id: string }>(
    'SELECT id FROM commands WHERE starts_with(id, $1) LIMIT 1',
    [PREFIX],
  );
  return begun ? RelativeDates.from(begun.id.split('.')[1], calendar) : RelativeDates.asOf(now, calendar);
}

async function readScripts(dates: RelativeDates): Promise<Script[]> {
  const folder = join(repositoryRoot(), 'seeds', 'demo');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return Promise.all(
    files.map(async (file) => {
      const scenario = await readScenario(join(folder, file), dates);
      const name = file.replace('.yaml', '');
      const idFor = (step: Step, who: string) =>
        `${PREFIX}${dates.dayZero}.${name}.${scenario.steps.indexOf(step)}.${who}`;
      return { name, scenario, idFor };
    }),
  );
}

/** All scripts on one clock, a step of one after a step of another. */
async function play(scripts: readonly Script[], world: DeskWorld, now: Instant): Promise<void> {
  const parts = scripts.flatMap(({ name, scenario, idFor }) => {
    const player = new Player(world, scenario, idFor);
    return scenario.steps.map((step) => ({ name, player, step }));
  });
  for (const { name, player, step } of parts.sort((a, b) => a.step.at.localeCompare(b.step.at))) {
    if (momentToInstant(step.at) > now) throw new Error(`${name}: ${step.at} is still to come.`);
    await player.act(step);
    for (const { where, came } of player.timeline.differences) throw new Error(`${name}: ${where}: ${came}`);
  }
  await world.goOnTo(now);
}

/** From now on the process itself looks after the projects, and their mail is sent. */
async function leaveToProcess(record: DataSource, dates: RelativeDates): Promise<void> {
  const begun = await new Lists(record).rows<{ id: string }>(
    `SELECT DISTINCT substr(stream, 9) AS id FROM commands WHERE starts_with(id, $1) AND stream LIKE 'project/%'`,
    [PREFIX],
  );
  const ids = begun.map(({ id }) => id);
  const streams = ids.map((id) => `project/${id}`);
  await new Outbox(record).giveUp(streams, momentToInstant(dates.writtenOut(FIRST_MAIL)));
  await new Marks(record).lookAgain(ids);
}
