import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { type Decision, type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import { same } from '../kernel/same.js';
import { namedTwice } from '../kernel/twice.js';
import type { Seat } from '../programme/state.js';
import type { RecordAttendance } from './commands.js';
import type { MeetingEvent } from './events.js';
import { meetingMessages } from './messages.js';
import type { Meeting } from './state.js';

const refuse = refusals(meetingMessages);

/** V2, V5: which seats are there, and which of them presides. */
export function recordAttendance(
  meeting: Meeting,
  { present, presiding }: RecordAttendance,
  { directory: { programme } }: Facts,
  now: Instant,
): Decision<MeetingEvent> {
  if (meeting.status === 'closed') return refuse('MEETING.CLOSED');
  if (dateOf(now, programme) < meeting.date) return refuse('MEETING.NOT_YET', { date: dateInWords(meeting.date) });
  const unknown = present.find((seat) => !programme.seats.some(({ id }) => id === seat));
  if (unknown !== undefined) return refuse('MEETING.SEAT_UNKNOWN', { seat: unknown });
  const twice = namedTwice(present);
  if (twice !== undefined) return refuse('MEETING.SEAT_TWICE', { seat: twice });
  const office = officeAmong(programme.seats.filter(({ id }) => present.includes(id)));
  const refusal = whyNotPresiding(present, presiding, office);
  if (refusal) return refusal;
  const attendance = { present: [...present].sort(), presiding: office ?? presiding };
  const recorded =
    meeting.status === 'held' && same(attendance, { present: meeting.present, presiding: meeting.presiding });
  return recorded ? nothing : accept({ type: 'AttendanceRecorded', ...attendance });
}

/** V5: the chair presides if present, else the deputy, else whoever the members choose. */
const officeAmong = (seats: readonly Seat[]): string | null =>
  (seats.find(({ office }) => office === 'chair') ?? seats.find(({ office }) => office === 'deputy'))?.id ?? null;

function whyNotPresiding(present: readonly string[], chosen: string | null, office: string | null): Refusal | null {
  if (chosen !== null && !present.includes(chosen)) return refuse('MEETING.PRESIDING_ABSENT', { seat: chosen });
  if (office !== null) {
    return chosen === null || chosen === office ? null : refuse('MEETING.PRESIDED_BY_OFFICE', { seat: office });
  }
  return present.length > 0 && chosen === null ? refuse('MEETING.PRESIDING_NEEDED') : null;
}
