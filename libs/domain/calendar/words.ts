import type { Calendar } from './calendar.js';
import type { Instant, PlainDate } from './instant.js';
import { dateIn, timeIn } from './zone.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `5 March 2009` */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Thursday 5 March 2009` */
export const dayInWords = (date: PlainDate): string =>
  `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${dateInWords(date)}`;

/** `17:00 on 5 March 2009`, as the clocks of the calendar's zone show it. */
export const instantInWords = (at: Instant, { zone }: Calendar): string =>
  `${timeIn(zone, at)} on ${dateInWords(dateIn(zone, at))}`;
