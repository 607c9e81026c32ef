import type { Past, PastProjects } from '#use-cases/queries/past-projects.js';
import { Problem } from './problem.js';

/** A project as it was at the end of a day. Throws Problem: there is nothing to be shown of that day. */
export async function readPast(projects: PastProjects, id: string, day: string, person: string): Promise<Past> {
  if (!isDay(day)) throw new Problem('PAST.NOT_A_DAY');
  const past = await projects.read(id, day, person);
  if (past === 'to come') throw new Problem('PAST.TO_COME');
  if (past === 'not yet') throw new Problem('PAST.NOT_YET');
  return past;
}

const isDay = (text: string): boolean =>
  /^(19|20)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
