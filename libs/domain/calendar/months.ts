import type { Calendar } from './calendar.js';
import { dateOf } from './due.js';
import type { Instant, Month } from './instant.js';
import { firstOfNextMonth } from './working-days.js';
import { instantOf } from './zone.js';

/** The month of an instant in the calendar's zone. */
export const monthOf = (at: Instant, terms: Parameters<typeof dateOf>[1]): Month => dateOf(at, terms).slice(0, 7);

export const nextMonth = (month: Month): Month => firstOfNextMonth(month).slice(0, 7);

/** The first instant after a month in the calendar's zone. */
export const endOfMonth = (month: Month, calendar: Calendar): Instant =>
  instantOf(firstOfNextMonth(month), '00:00', calendar.zone);
