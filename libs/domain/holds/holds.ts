import { dateOf, dueAfter, endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { holdPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { Hold } from './state.js';

/** The hold that lasts; `null`: the project is not held. */
export function presentHold({ holds }: Project): Hold | null {
  const last = holds.all.at(-1);
  return last && last.endedAt === null ? last : null;
}

export const isHeld = (project: Project): boolean => presentHold(project) !== null;

/** X6: when a hold ends by itself. */
export const holdEndsAt = (project: Project, { until }: Hold): Instant => endOf(until, project);

/** X6: by when it is to be looked at again. */
export const reviewDueAt = (project: Project, { reviewedAt }: Hold): Instant =>
  dueAfter(reviewedAt, holdPolicy(project).reviewEvery, project);

/**
 * X6: the day to which a due day moves because the project was held after the timer had begun: the timer stops and
 * keeps the working days that were left.
 */
export const afterHolds = (project: Project, begun: Instant, dueDay: PlainDate): PlainDate =>
  project.holds.all.reduce((day, { since, endedAt }) => {
    if (endedAt === null || endedAt <= begun || since >= endOf(day, project)) return day;
    const stopped = dateOf(since > begun ? since : begun, project);
    const lost = workingDaysBetween(stopped, dateOf(endedAt, project), project.calendar);
    return addWorkingDays(day, lost, project.calendar);
  }, dueDay);
