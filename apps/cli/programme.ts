import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '#domain/calendar/calendar.js';
import type { Instant } from '#domain/calendar/instant.js';
import { repositoryRoot } from '#local/data-folder.js';
import { type Choices, seedProgramme } from '#use-cases/seeding/seed-programme.js';
import { openDesk } from './desk.js';

const folder = (): string => join(repositoryRoot(), 'seeds', 'programme');

/** Adopts the programme of the seeds, as of an instant or else now. */
export async function adoptProgramme(url: string, choices: Choices = {}, asOf?: Instant): Promise<void> {
  const desk = await openDesk(url, asOf === undefined ? {} : { time: () => Promise.resolve(asOf) });
  try {
    await seedProgramme(desk, folder(), choices);
  } finally {
    await desk.close();
  }
}

/** The working days by which the programme counts. */
export const programmeCalendar = (): Calendar =>
  JSON.parse(readFileSync(join(folder(), 'calendar.json'), 'utf8')) as Calendar;
