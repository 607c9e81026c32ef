import type { Calendar } from './calendar.js';
import type { Instant, PlainDate } from './instant.js';
import { addWorkingDays } from './working-days.js';
import { dateIn, instantOf } from './zone.js';

/** What deadlines are computed with. */
interface Terms {
  readonly calendar: Calendar;
  readonly policy: { readonly dueTime: string; readonly reminderTime: string };
}

/** The date of an instant in the calendar's zone. */
export const dateOf = (at: Instant, { calendar }: Terms): PlainDate => dateIn(calendar.zone, at);

/** The due day so many working days after the trigger (T1). */
export const dueDay = (trigger: Instant, days: number, terms: Terms): PlainDate =>
  addWorkingDays(dateOf(trigger, terms), days, terms.calendar);

/** The end of a due day: 17:00 in the calendar's zone (T1). */
export const endOf = (day: PlainDate, { calendar, policy }: Terms): Instant =>
  instantOf(day, policy.dueTime, calendar.zone);

/** T1: due so many working days after the trigger, at the due time. */
export const dueAfter = (trigger: Instant, days: number, terms: Terms): Instant =>
  endOf(dueDay(trigger, days, terms), terms);

/** When reminders of a day go out: 09:00 in the calendar's zone. */
export const reminderOn = (day: PlainDate, { calendar, policy }: Terms): Instant =>
  instantOf(day, policy.reminderTime, calendar.zone);
