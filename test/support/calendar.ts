import { expect } from '@jest/globals';

/** Properties of an entry, by name, without their parameters. */
export type CalendarEvent = Readonly<Record<string, string>>;

/** Reads iCalendar as RFC 5545 has it: lines unfolded, none longer than 75 octets. */
export function eventsIn(text: string): readonly CalendarEvent[] {
  const lines = linesOf(text);
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter((line) => line !== '').at(-1)).toBe('END:VCALENDAR');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name, value] = PROPERTY.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (name && events.length > 0) events.at(-1)![name] ??= value;
  }
  return events;
}

/** The method and the only entry of an invitation (RFC 5546) as a mail program has it, whatever its ends of lines. */
export function calendarIn(text: string): { readonly method: string; readonly event: CalendarEvent } {
  const events = eventsIn(text.replace(/\r?\n/g, '\r\n'));
  expect(events).toHaveLength(1);
  return { method: /^METHOD:(\w+)/m.exec(text)![1], event: events[0] };
}

/** A name, parameters (in quotes where they hold anything), and a value. */
const PROPERTY = /^([A-Z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/;

const linesOf = (text: string): readonly string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
