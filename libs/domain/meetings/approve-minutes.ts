import { dateInWords } from '../calendar/words.js';
import { type Decision, accept, refusals } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { ApproveMinutes } from './commands.js';
import type { MeetingEvent } from './events.js';
import { quorumAmong } from './forecast.js';
import { meetingMessages } from './messages.js';
import type { Meeting } from './state.js';

const refuse = refusals(meetingMessages);

/** A later meeting, with a quorum (V2), approves the minutes of one that is closed, as they stand. */
export function approveMinutes(
  { id, status, date, minutesApproved }: Meeting,
  { nextMeeting, minutes, correction }: ApproveMinutes,
  { directory, minutes: present }: Facts,
): Decision<MeetingEvent> {
  if (status !== 'closed') return refuse('MEETING.NOT_CLOSED');
  if (minutesApproved) return refuse('MEETING.MINUTES_APPROVED', { date: dateInWords(minutesApproved.date) });
  const later = directory.meetings.find((each) => each.id === nextMeeting && each.id !== id);
  if (!later || later.status !== 'held' || later.date < date) return refuse('MEETING.NOT_LATER');
  const { quorate } = quorumAmong(directory.programme, later.present);
  if (!quorate) return refuse('MEETING.NO_QUORUM');
  if (minutes !== present) return refuse('MEETING.OTHER_MINUTES');
  return accept({
    type: 'MinutesApproved',
    nextMeeting,
    date: later.date,
    minutes,
    ...(correction && { correction }),
  });
}
