import type { Calendar } from '../calendar/calendar.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { addDays, addWorkingDays, isWorkingDay } from '../calendar/working-days.js';
import { dateIn, instantOf } from '../calendar/zone.js';

/** How soon somebody is told of what is not asked of them. What is asked of them is always told at once. */
export const PACES = ['immediately', 'daily', 'weekly', 'off'] as const;

export type Pace = (typeof PACES)[number];

/** What somebody has settled for their own mails. */
export interface Preferences {
  /** Hour of the digest, 0 to 23. */
  readonly hour: number;
  /** Day of the weekly digest, Monday being 1 and Friday 5. */
  readonly weekday: number;
  /** By kind of information; told at once where nothing is settled. */
  readonly paces: Readonly<Record<string, Pace>>;
}

/** What holds for whoever has settled nothing. */
export const USUAL: Preferences = { hour: 8, weekday: 1, paces: {} };

export const paceOf = ({ paces }: Preferences, kind: string): Pace => paces[kind] ?? 'immediately';

/**
 * When a digest goes out to somebody next: at their hour, on a working day; the weekly one on their day of the week, or on
 * the working day after it.
 */
export function digestAt(
  pace: 'daily' | 'weekly',
  { hour, weekday }: Preferences,
  now: Instant,
  calendar: Calendar,
): Instant {
  const at = (day: PlainDate) => instantOf(day, `${String(hour).padStart(2, '0')}:00`, calendar.zone);
  let day = dateIn(calendar.zone, now);
  while (pace === 'weekly' && weekdayOf(day) !== weekday) day = addDays(day, 1);
  const working = isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
  if (at(working) > now) return at(working);
  return at(pace === 'daily' ? addWorkingDays(working, 1, calendar) : weekAfter(day, calendar));
}

function weekAfter(day: PlainDate, calendar: Calendar): PlainDate {
  const next = addDays(day, 7);
  return isWorkingDay(next, calendar) ? next : addWorkingDays(next, 1, calendar);
}

/** Monday is 1, Sunday 0. */
const weekdayOf = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
