import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { type Decision, accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, seatsHeldBy } from '../kernel/facts.js';
import type { SayAttendance } from './commands.js';
import type { MeetingEvent } from './events.js';
import { meetingMessages } from './messages.js';
import type { Meeting } from './state.js';
import { whyNotAsKnown } from './unbegun.js';

const refuse = refusals(meetingMessages);

/** V2: who holds a seat says whether it will be there, so that a missing quorum is seen before the meeting. */
export function sayAttendance(
  meeting: Meeting,
  { seat, coming, moves = meeting.moves?.length ?? 0 }: SayAttendance,
  { actor, directory }: Facts,
  now: Instant,
): Decision<MeetingEvent> {
  if (meeting.status !== 'declared') return refuse('MEETING.BEGUN');
  if (dateOf(now, directory.programme) > meeting.date) {
    return refuse('MEETING.OVER', { date: dateInWords(meeting.date) });
  }
  const otherwise = whyNotAsKnown(meeting, moves);
  if (otherwise) return otherwise;
  if (!seatsHeldBy(directory, actor.id).some(({ id }) => id === seat)) return refuse('MEETING.NOT_YOUR_SEAT');
  return meeting.said[seat] === coming ? nothing : accept({ type: 'AttendanceSaid', seat, coming });
}
