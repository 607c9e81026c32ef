import { dateInWords } from '../calendar/words.js';
import { type Refusal, refusals } from '../kernel/decision.js';
import { meetingMessages } from './messages.js';
import type { Meeting } from './state.js';

const refuse = refusals(meetingMessages);

/** T2: only a meeting that has not begun is moved or cancelled, and as whoever does it knows it. */
export function barsChange(meeting: Meeting, known: number): Refusal | null {
  if (meeting.status === 'closed') return refuse('MEETING.CLOSED');
  if (meeting.status === 'held') return refuse('MEETING.UNDER_WAY');
  return whyNotAsKnown(meeting, known);
}

/** T2: of two at once the second is told what the first did. */
export const whyNotAsKnown = ({ date, startsAt: time, place, moves = [] }: Meeting, known: number): Refusal | null =>
  known === moves.length ? null : refuse('MEETING.MOVED_MEANWHILE', { date: dateInWords(date), time, place });
