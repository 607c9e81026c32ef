import type { PlainDate } from './instant.js';

const DAY = 86_400_000;

/** Dates and their numbers, each worked out once: there are few of them, and deadlines ask for them by the hundred. */
const numbers = new Map<PlainDate, number>();
const dates = new Map<number, PlainDate>();

/** Days since 1970-01-01, which was a Thursday. */
export function toDay(date: PlainDate): number {
  let day = numbers.get(date);
  if (day === undefined) numbers.set(date, (day = Date.parse(`${date}T00:00:00Z`) / DAY));
  return day;
}

export function fromDay(day: number): PlainDate {
  let date = dates.get(day);
  if (date === undefined) dates.set(day, (date = new Date(day * DAY).toISOString().slice(0, 10)));
  return date;
}

/** The day that an instant, in milliseconds since 1970, falls on. */
export const dayOf = (epoch: number): number => Math.floor(epoch / DAY);
