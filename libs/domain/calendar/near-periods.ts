import type { Calendar } from './calendar.js';
import type { PlainDate } from './instant.js';
import type { OwnCalendar, OwnPeriod } from './own-calendar.js';
import { addWorkingDays } from './working-days.js';

/** A period of an organisation, and where a date lies: in it, or shortly before or after it. */
export interface NearPeriod extends OwnPeriod {
  readonly place: 'in' | 'before' | 'after';
}

/**
 * T1: closures and weeks before elections that a date falls into, or from which it is at most so many working days
 * away. They are told beside a deadline; they do not move it.
 */
export function periodsNear(
  own: OwnCalendar | undefined,
  date: PlainDate,
  days: number,
  calendar: Calendar,
): readonly NearPeriod[] {
  const [earliest, latest] = [addWorkingDays(date, -days, calendar), addWorkingDays(date, days, calendar)];
  return (own?.periods ?? [])
    .filter(({ kind, from, to }) => kind !== 'non_working' && from <= latest && to >= earliest)
    .map((period) => ({ ...period, place: placeOf(date, period) }));
}

const placeOf = (date: PlainDate, { from, to }: OwnPeriod): NearPeriod['place'] => {
  if (date < from) return 'before';
  return date > to ? 'after' : 'in';
};
