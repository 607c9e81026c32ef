import { agenda } from '#domain/agenda/agenda.js';
import type { ProcessCommand } from '#domain/agenda/state.js';
import { dateOf } from '#domain/calendar/due.js';
import type { Instant } from '#domain/calendar/instant.js';
import { isProvisional, workingDaysBetween } from '#domain/calendar/working-days.js';
import type { Reading } from './reading.js';

/** Something that happens by itself, and when. */
export interface Coming {
  readonly dueAt: Instant;
  readonly what: ProcessCommand['type'];
  /** T1: past the last year whose holidays are known. */
  readonly provisional: boolean;
}

/** What the process does next by itself, reminders apart; `null`: nothing before somebody acts. */
export function comingUp({ project }: Reading): Coming | null {
  const act = agenda(project).find(({ command }) => command.type !== 'SendDueReminders');
  return act
    ? {
        dueAt: act.dueAt,
        what: act.command.type,
        provisional: isProvisional(dateOf(act.dueAt, project), project.calendar),
      }
    : null;
}

/** Working days that have passed since an instant. */
export const workingDaysSince = ({ project }: Reading, since: Instant, now: Instant): number =>
  workingDaysBetween(dateOf(since, project), dateOf(now, project), project.calendar);

/** Working days that are left until an instant; negative once it has passed. */
export function workingDaysUntil({ project }: Reading, until: Instant, now: Instant): number {
  const [today, day] = [dateOf(now, project), dateOf(until, project)];
  return day >= today
    ? workingDaysBetween(today, day, project.calendar)
    : -workingDaysBetween(day, today, project.calendar);
}
