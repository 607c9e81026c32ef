import type { Look } from '../contract.js';
import { countAsNil, enterStage, sendDueReminders } from './acts.js';
import { steeringGroup } from './steering-group.js';

/** Delivery: those who joined carry it out and return their benefits every month, until the lead asks for closure. */
export async function delivery(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A benefit return is due or missing (B2), or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A return stayed away in spite of every reminder: its lines count as nothing for that month.
    case 'CountAsNil':
      return countAsNil(seen);

    // Closure was asked for, or the steering group cancelled (X7).
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
