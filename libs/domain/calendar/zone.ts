import { dayOf, fromDay } from './days.js';
import type { Instant, PlainDate } from './instant.js';

const HOUR = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Offsets by zone and hour, worked out once: the language's own conversion is slow, and deadlines ask for it often. */
const offsets = new Map<string, Map<number, number>>();

function offsetsOf(zone: string): Map<number, number> {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map<number, number>()));
  return known;
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant; changes fall on whole hours. */
function offsetAt(epoch: number, zone: string): number {
  const hour = Math.floor(epoch / HOUR);
  const known = offsetsOf(zone);
  let offset = known.get(hour);
  if (offset === undefined) {
    const part = Object.fromEntries(
      formatOf(zone)
        .formatToParts(new Date(hour * HOUR))
        .map(({ type, value }) => [type, value]),
    );
    offset =
      Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`) - hour * HOUR;
    known.set(hour, offset);
  }
  return offset;
}

/** Wall clock of the zone at an instant, as the epoch at which UTC shows the same. */
function wallClock(at: Instant, zone: string): number {
  const epoch = Date.parse(at);
  return epoch + offsetAt(epoch, zone);
}

/** The date it is in the zone at an instant. */
export const dateIn = (zone: string, at: Instant): PlainDate => fromDay(dayOf(wallClock(at, zone)));

/** The time of day it is in the zone at an instant, `17:00`. */
export const timeIn = (zone: string, at: Instant): string => new Date(wallClock(at, zone)).toISOString().slice(11, 16);

/** Instants by date, time of day and zone: nearly all are the due time or the reminder time of a day. */
const instants = new Map<string, Instant>();

/**
 * The instant at which the zone's clocks show a date and a time of day. A time that the spring change skips is taken
 * after it; one that occurs twice in autumn is its first occurrence.
 */
export function instantOf(date: PlainDate, time: string, zone: string): Instant {
  const key = `${date} ${time} ${zone}`;
  let instant = instants.get(key);
  if (instant === undefined) instants.set(key, (instant = workedOut(date, time, zone)));
  return instant;
}

function workedOut(date: PlainDate, time: string, zone: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const before = wanted - offsetAt(wanted - 2 * HOUR, zone);
  const after = wanted - offsetAt(wanted + 2 * HOUR, zone);
  const exact = [before, after].find((epoch) => epoch + offsetAt(epoch, zone) === wanted);
  return new Date(exact ?? Math.max(before, after)).toISOString();
}
