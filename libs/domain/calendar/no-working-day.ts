import type { Calendar } from './calendar.js';
import { isWorkingDay, addDays } from './working-days.js';

/** The first year, of those that its days off lie in, in which a calendar leaves no day to work (T1). */
export const yearWithoutWorkingDay = (calendar: Calendar): number | undefined =>
  [...new Set(calendar.holidays.map((day) => Number(day.slice(0, 4))))].find((year) => !hasWorkingDay(year, calendar));

function hasWorkingDay(year: number, calendar: Calendar): boolean {
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) return true;
  }
  return false;
}
