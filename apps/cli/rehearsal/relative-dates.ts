import type { Calendar } from '#domain/calendar/calendar.js';
import type { Instant, Month, PlainDate } from '#domain/calendar/instant.js';
import { addWorkingDays, isWorkingDay } from '#domain/calendar/working-days.js';
import { dateIn } from '#domain/calendar/zone.js';

/** `-45 10:00` */
const MOMENT = /^([+-]?\d{1,4}) (\d{2}:\d{2})$/;
/** `{-3}` */
const DAY = /^\{([+-]?\d{1,4})\}$/;
/** `{month -1}` */
const MONTH = /^\{month ([+-]?\d{1,3})\}$/;

/** Dates of a scenario that are counted in working days from a day 0, forwards and back. */
export class RelativeDates {
  private constructor(
    /** A working day. */
    readonly dayZero: PlainDate,
    private readonly calendar: Calendar,
  ) {}

  /** Day 0 is the day of an instant or, where that is not a working day, the last one before it. */
  static asOf(instant: Instant, calendar: Calendar): RelativeDates {
    const today = dateIn(calendar.zone, instant);
    return RelativeDates.from(isWorkingDay(today, calendar) ? today : addWorkingDays(today, -1, calendar), calendar);
  }

  static from(dayZero: PlainDate, calendar: Calendar): RelativeDates {
    return new RelativeDates(dayZero, calendar);
  }

  /** A document with dates in place of what stood for them; whatever else it holds stays as it is. */
  writtenOut<T>(document: T): T {
    return this.written(document) as T;
  }

  private written(value: unknown): unknown {
    if (typeof value === 'string') return this.writtenText(value);
    if (Array.isArray(value)) return value.map((each) => this.written(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.written(each)]));
  }

  private writtenText(text: string): string {
    const [, days, time] = MOMENT.exec(text) ?? DAY.exec(text) ?? [];
    if (days !== undefined) return [this.day(Number(days)), ...(time ? [time] : [])].join(' ');
    const [, months] = MONTH.exec(text) ?? [];
    return months === undefined ? text : this.month(Number(months));
  }

  private day(days: number): PlainDate {
    return addWorkingDays(this.dayZero, days, this.calendar);
  }

  /** The month of day 0 is month 0. */
  private month(months: number): Month {
    const [year, month] = this.dayZero.split('-').map(Number) as [number, number];
    return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
  }
}
