import type { Look } from '../contract.js';
import { followOwnCalendar, sendDueReminders, unknownAct } from './acts.js';

/** Closed: some months later its lead tells what came of it (B6), and the process reminds of that. Nothing else is left to do. */
export async function closed(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // It can be told from now on, is due, or is missing.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // The organisation that led has changed its calendar: the days of its review are counted anew (T1).
    case 'FollowOwnCalendar':
      return followOwnCalendar(seen);

    default:
      throw unknownAct(seen);
  }
}
