import type { Calendar } from './calendar.js';
import { dateOf } from './due.js';
import type { Instant, Month, PlainDate } from './instant.js';
import { addDays, firstOfNextMonth } from './working-days.js';
import { instantOf } from './zone.js';

/** The month of an instant in the calendar's zone. */
export const monthOf = (at: Instant, terms: Parameters<typeof dateOf>[1]): Month => dateOf(at, terms).slice(0, 7);

export const nextMonth = (month: Month): Month => firstOfNextMonth(month).slice(0, 7);

/** The first instant after a month in the calendar's zone. */
export const endOfMonth = (month: Month, calendar: Calendar): Instant =>
  instantOf(firstOfNextMonth(month), '00:00', calendar.zone);

/** The same day so many months later; the last of that month where it has no such day. */
export function monthsAfter(date: PlainDate, months: number): PlainDate {
  let month: Month = date.slice(0, 7);
  for (let left = months; left > 0; left -= 1) month = nextMonth(month);
  const same = `${month}-${date.slice(8)}`;
  const last = addDays(firstOfNextMonth(month), -1);
  return same < last ? same : last;
}
