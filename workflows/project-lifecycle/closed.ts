import type { Look } from '../contract.js';
import { sendDueReminders, unknownAct } from './acts.js';

/** Closed: some months later its lead tells what came of it (B6), and the process reminds of that. Nothing else is left to do. */
export async function closed(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // It can be told from now on, is due, or is missing.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    default:
      throw unknownAct(seen);
  }
}
