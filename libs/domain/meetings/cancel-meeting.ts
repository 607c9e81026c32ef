import { type Decision, accept } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { CancelMeeting } from './commands.js';
import { concerned } from './concerned.js';
import type { MeetingCancelled, MeetingEvent } from './events.js';
import type { Meeting } from './state.js';
import { barsChange } from './unbegun.js';

/**
 * Before it has begun, so that nothing has been decided in it; also afterwards where nobody met. Its items go to the next meeting
 * by themselves, and who said that they come said it of this one.
 */
export const cancelMeeting = (
  meeting: Meeting,
  { reason, moves }: CancelMeeting,
  facts: Facts,
): Decision<MeetingEvent> =>
  barsChange(meeting, moves) ?? accept({ type: 'MeetingCancelled', date: meeting.date, reason, ...concerned(facts) });

export const meetingCancelled = (
  meeting: Meeting,
  { event: { reason, items }, at, actor: by }: Recorded<MeetingCancelled>,
): Meeting => ({ ...meeting, status: 'cancelled', said: {}, cancelled: { reason, items, by, at } });
