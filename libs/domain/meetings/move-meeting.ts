import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { instantOf } from '../calendar/zone.js';
import { type Decision, type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { MoveMeeting } from './commands.js';
import type { MeetingEvent, MeetingMoved } from './events.js';
import { concerned } from './concerned.js';
import { meetingMessages } from './messages.js';
import type { Meeting } from './state.js';
import { barsChange } from './unbegun.js';

const refuse = refusals(meetingMessages);

/** V1: to another time to come, or elsewhere, before it has begun. Its items follow it by themselves. */
export function moveMeeting(
  meeting: Meeting,
  { date, startsAt, place, reason, moves }: MoveMeeting,
  facts: Facts,
  now: Instant,
): Decision<MeetingEvent> {
  const before = { date: meeting.date, startsAt: meeting.startsAt, place: meeting.place };
  if (date === before.date && startsAt === before.startsAt && place === before.place) return nothing;
  return (
    barsChange(meeting, moves) ??
    barsTime(meeting, { date, startsAt }, facts, now) ??
    accept({ type: 'MeetingMoved', date, startsAt, place, before, reason, ...concerned(facts) })
  );
}

/** T1: neither from nor to a time that has passed, nor to a day off. */
function barsTime(
  meeting: Meeting,
  { date, startsAt }: Pick<MoveMeeting, 'date' | 'startsAt'>,
  { directory: { programme } }: Facts,
  now: Instant,
): Refusal | null {
  const today = dateOf(now, programme);
  if (meeting.date < today) return refuse('MEETING.OVER', { date: dateInWords(meeting.date) });
  if (date < today) return refuse('MEETING.DATE_PAST', { date: dateInWords(date) });
  if (!isWorkingDay(date, programme.calendar)) return refuse('MEETING.NOT_A_WORKING_DAY', { date: dateInWords(date) });
  if (instantOf(date, startsAt, programme.calendar.zone) <= now) {
    return refuse('MEETING.TIME_PAST', { time: startsAt, date: dateInWords(date) });
  }
  return null;
}

/** V2: whoever said whether they come said it of another time, and is asked anew; a new place alone asks nobody. */
export function meetingMoved(meeting: Meeting, { event, at, actor: by }: Recorded<MeetingMoved>): Meeting {
  const { date, startsAt, place, before, reason } = event;
  const sameTime = date === before.date && startsAt === before.startsAt;
  const moves = [...(meeting.moves ?? []), { ...before, reason, by, at }];
  return { ...meeting, date, startsAt, place, moves, said: sameTime ? meeting.said : {} };
}
