import { returnsExpected } from '../benefits/deadlines.js';
import { firstMonthOf } from '../benefits/standing.js';
import type { Instant, Month } from '../calendar/instant.js';
import { endOf } from '../calendar/due.js';
import { endOfMonth, nextMonth } from '../calendar/months.js';
import { workingDayOfNextMonth } from '../calendar/working-days.js';
import { afterHolds } from '../holds/holds.js';
import { stagesOf } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { countedLines, netRealisedBy } from './ratio.js';

/** A month that is to be rated, and from when on. */
export interface MonthToRate {
  readonly month: Month;
  readonly dueAt: Instant;
}

/**
 * B5: each month is rated once, in order: when it is over and every return up to it is validated or counted as nil. What
 * is still on its way a whole month after it should have been validated counts as not verified, so that nobody puts a
 * rating off by not answering. Before anything was planned there is no ratio, and so no rating.
 */
export function monthToRate(project: Project): MonthToRate | null {
  if (!stagesOf.RateRealisation.includes(project.stage)) return null;
  const month = nextMonthOf(project);
  if (!month) return null;
  const openFrom = firstOpenMonth(project);
  if (openFrom !== null && month >= openFrom) return { month, dueAt: verificationEndsAt(project, month) };
  if (openFrom === null && month > lastReturned(project)) return null;
  return { month, dueAt: latest(endOfMonth(month, project.calendar), project.lastAt) };
}

/** The month after the last that was rated; at first the first by whose end something was planned. */
function nextMonthOf(project: Project): Month | null {
  const rated = project.recoveries?.ratings.at(-1)?.month;
  const lines = countedLines(project);
  const starts = lines.map((line) => firstMonthOf(project, line)).sort();
  const last = lines.flatMap(({ profile }) => profile.map(({ month }) => month)).reduce(latest, '');
  let month = rated ? nextMonth(rated) : starts.at(0);
  while (month && netRealisedBy(project, month).planned <= 0n) month = month < last ? nextMonth(month) : undefined;
  return month ?? null;
}

/** The first month of which a return is to come, or is on its way; `null`: nothing more is expected. */
function firstOpenMonth(project: Project): Month | null {
  const units = new Set(countedLines(project).map(({ unit }) => unit));
  const onTheirWay = Object.values(project.benefits.returns).filter(
    ({ status }) => status !== 'validated' && status !== 'nil',
  );
  const open = [...returnsExpected(project), ...onTheirWay].filter(({ unit }) => units.has(unit));
  return open.map(({ month }) => month).sort()[0] ?? null;
}

const lastReturned = ({ benefits }: Project): Month =>
  Object.values(benefits.returns)
    .map(({ month }) => month)
    .reduce(latest, '');

/** X6: a hold stops this clock as it stops that of the returns. */
function verificationEndsAt(project: Project, month: Month): Instant {
  const { policy, calendar } = project;
  const day = workingDayOfNextMonth(nextMonth(month), policy.benefits.validationDay, calendar);
  return endOf(afterHolds(project, endOfMonth(month, calendar), day), project);
}

const latest = (a: string, b: string): string => (a > b ? a : b);
