import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RecordConfig } from '#config/configs.js';
import type { Instant } from '#domain/calendar/instant.js';
import { repositoryRoot } from '#local/data-folder.js';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { adoptProgramme, programmeCalendar } from './programme.js';
import { say, sayJson } from './progress.js';
import { DeskWorld } from './rehearsal/desk-world.js';
import { Player, momentToInstant } from './rehearsal/player.js';
import { RelativeDates } from './rehearsal/relative-dates.js';
import { type Scenario, type Step, readScenario } from './rehearsal/scenario.js';
import { configFor, withRecord } from './surroundings.js';

export const PROFILES = ['programme', 'demo'] as const;

export type Profile = (typeof PROFILES)[number];

interface SeedOptions {
  /** Of the application. */
  readonly appUrl: string;
  readonly profile: Profile;
  /** Instead of the time of the record, for tests. */
  readonly now?: Instant;
}

/** `converge seed` */
export async function seedCommand({ profile, json }: { profile: Profile; json: boolean }): Promise<number> {
  await seed({ appUrl: configFor(RecordConfig).DATABASE_URL, profile });
  if (json) sayJson({ profile });
  else say(profile === 'demo' ? 'The programme and the demonstration are there.' : 'The programme is there.');
  return 0;
}

/**
 * The programme as the sources state it and, for `demo`, projects that are made up and have been running for a while.
 * What is there already stays as it is, so a seeding that was cut short is taken up again. Throws when a step is refused.
 */
export async function seed({ appUrl, profile, now }: SeedOptions): Promise<void> {
  if (profile === 'demo') await demonstrate(appUrl, now ?? (await timeOf(appUrl)));
  await adoptProgramme(appUrl, {}, now);
}

const timeOf = (url: string): Promise<Instant> => withRecord(url, (record) => new RecordClock(record).now());

/** Plays the scripts of the demonstration into the past weeks, beside each other, and goes on to the present. */
async function demonstrate(url: string, now: Instant): Promise<void> {
  const dates = await datesOf(url, now);
  const scripts = await Promise.all(scriptFiles().map((file) => readScript(file, dates)));
  const start = scripts.map(({ scenario }) => momentToInstant(scenario.starts)).sort()[0];
  await adoptProgramme(url, { projects: false }, start);
  const world = await DeskWorld.open(url, start);
  try {
    const parts = scripts.map((script) => ({ ...script, player: new Player(world, script.scenario, script.idFor) }));
    const steps = parts.flatMap(({ name, scenario, player }) => scenario.steps.map((step) => ({ name, player, step })));
    for (const { name, player, step } of steps.sort((a, b) => a.step.at.localeCompare(b.step.at))) {
      if (momentToInstant(step.at) > now) throw new Error(`${name}: ${step.at} is still to come.`);
      await player.take(step);
      const [difference] = player.timeline.differences;
      if (difference) throw new Error(`${name}: ${difference.where}: ${difference.expected}, but ${difference.came}.`);
    }
    await world.goOnTo(now);
  } finally {
    await world.close();
  }
}

interface Script {
  readonly name: string;
  readonly scenario: Scenario;
  /** The same for the same step, however often the script is played into a record. */
  readonly idFor: (step: Step, who: string) => string;
}

const folder = (): string => join(repositoryRoot(), 'seeds', 'demo');

const scriptFiles = (): string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.yaml'))
    .sort();

async function readScript(file: string, dates: RelativeDates): Promise<Script> {
  const scenario = await readScenario(join(folder(), file), dates);
  const name = file.replace('.yaml', '');
  const idFor = (step: Step, who: string) => `${PREFIX}${dates.dayZero}.${name}.${scenario.steps.indexOf(step)}.${who}`;
  return { name, scenario, idFor };
}

/** Command ids of the demonstration begin with it and the day 0 that its dates are counted from. */
const PREFIX = 'demo.';

/** Day 0 is today, unless this record holds the beginning of a demonstration already. */
async function datesOf(url: string, now: Instant): Promise<RelativeDates> {
  const [begun] = await withRecord(url, (record) =>
    new Lists(record).rows<{ id: string }>(`SELECT id FROM commands WHERE starts_with(id, $1) LIMIT 1`, [PREFIX]),
  );
  const calendar = programmeCalendar();
  return begun ? RelativeDates.from(begun.id.split('.')[1], calendar) : RelativeDates.asOf(now, calendar);
}
