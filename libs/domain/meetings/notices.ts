import { postAddress, roleOf, seatAddress } from '../agenda/addresses.js';
import type { Notice } from '../agenda/notices.js';
import type { Recorded } from '../kernel/event.js';
import type { MeetingEvent } from './events.js';

/** The events of a meeting that call for messages. */
export type NotifiedMeetingEvent = 'MeetingMoved' | 'MeetingCancelled';

/** Messages of one event of a meeting: to the seats, the chair and the leads of its items, where it does not stay as it was. */
export function meetingNoticesOf({ event }: Recorded<MeetingEvent>): readonly Notice[] {
  if (event.type !== 'MeetingMoved' && event.type !== 'MeetingCancelled') return [];
  const { seats, leads } = event.told;
  const addresses = [...seats.map(seatAddress), roleOf('SC'), ...leads.map(postAddress)];
  return addresses.map((to) => ({ to, kind: 'notice', about: event.type, timer: null, dueAt: null }));
}
