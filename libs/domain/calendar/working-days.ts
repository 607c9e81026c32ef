import type { Calendar } from './calendar.js';
import { dayOf, fromDay, toDay } from './days.js';
import type { PlainDate } from './instant.js';

/** Calendar days later (or, negative, earlier). */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDay(toDay(date) + days);

/** Holidays as day numbers, worked out once for a calendar: deadlines ask for them by the hundred. */
const holidaysOf = new WeakMap<readonly PlainDate[], ReadonlySet<number>>();

function isWorking(day: number, { holidays }: Calendar): boolean {
  const weekday = (day + 4) % 7;
  if (weekday === 0 || weekday === 6) return false;
  let known = holidaysOf.get(holidays);
  if (!known) holidaysOf.set(holidays, (known = new Set(holidays.map(toDay))));
  return !known.has(day);
}

/** T1: Monday to Friday, and not a bank holiday. */
export const isWorkingDay = (date: PlainDate, calendar: Calendar): boolean => isWorking(toDay(date), calendar);

/**
 * T1: the day after the trigger is day 1. Negative counts go back; 0 gives the date itself, working day or not.
 */
export function addWorkingDays(date: PlainDate, days: number, calendar: Calendar): PlainDate {
  const step = days < 0 ? -1 : 1;
  let day = toDay(date);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (isWorking(day, calendar)) left -= 1;
  }
  return fromDay(day);
}

/** T1: the day itself, or the next working day where it is none. */
export const onWorkingDay = (date: PlainDate, calendar: Calendar): PlainDate =>
  isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  let count = 0;
  const last = toDay(to);
  for (let day = toDay(from) + 1; day <= last; day += 1) if (isWorking(day, calendar)) count += 1;
  return count;
}

/** V1: clear working days between notice and meeting; neither day counts. */
export const clearDaysBetween = (notice: PlainDate, meeting: PlainDate, calendar: Calendar): number =>
  workingDaysBetween(notice, addDays(meeting, -1), calendar);

/** B2: the n-th working day of the month that follows `month` (`2009-03`). */
export function workingDayOfNextMonth(month: string, n: number, calendar: Calendar): PlainDate {
  return addWorkingDays(addDays(firstOfNextMonth(month), -1), n, calendar);
}

export function firstOfNextMonth(month: string): PlainDate {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return fromDay(dayOf(Date.UTC(year, number, 1)));
}

/** T1: a date past the last year whose holidays are known. */
export const isProvisional = (date: PlainDate, calendar: Calendar): boolean =>
  Number(date.slice(0, 4)) > calendar.knownUntilYear;
