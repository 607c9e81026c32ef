import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry, Calendars } from '#use-cases/ports.js';

/** A deadline is shown as the half hour before it, a meeting as the two hours from its beginning. */
const BEFORE = 30 * 60_000;
const MEETING = 2 * 60 * 60_000;

interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
  readonly filename: string;
}

/** Writes iCalendar (RFC 5545): calendars know a changed entry by its UID and its higher SEQUENCE. */
export class CalendarWriter implements Calendars {
  /** `domain`: the second half of every UID; it must stay the same. */
  constructor(private readonly domain: string) {}

  /** Everything that somebody's calendar program reads from time to time. */
  feed(name: string, entries: readonly CalendarEntry[]): string {
    const calendar = ical({ name, prodId: PRODUCT, ttl: 60 * 60 });
    for (const entry of entries) calendar.createEvent(this.eventOf(entry));
    return calendar.toString();
  }

  /** One entry, for a mail (RFC 5546). */
  invitation(
    entry: CalendarEntry,
    to: { readonly name: string; readonly address: string },
    organizer: string,
  ): Invitation {
    const method = entry.cancelled ? 'CANCEL' : 'REQUEST';
    const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
    calendar.createEvent({
      ...this.eventOf(entry),
      organizer,
      attendees: [{ name: to.name, email: to.address, role: ICalAttendeeRole.REQ, rsvp: false }],
    });
    return { method, content: calendar.toString(), filename: `${entry.kind}.ics` };
  }

  private eventOf({ kind, uid, sequence, title, at, cancelled, link }: CalendarEntry) {
    const moment = Date.parse(at);
    return {
      id: `${uid}@${this.domain}`,
      sequence,
      start: new Date(kind === 'meeting' ? moment : moment - BEFORE),
      end: new Date(kind === 'meeting' ? moment + MEETING : moment),
      summary: title,
      description: link,
      url: link,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: kind === 'meeting' ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    };
  }
}

const PRODUCT = { company: 'Converge', product: 'Converge', language: 'EN' };
