import type { Look } from '../contract.js';
import { closeVote, countAsNil, deferLostItem, enterStage, sendDueReminders, unknownAct } from './acts.js';

/** Delivery: those who joined carry it out and return their benefits every month, until the lead asks for closure. */
export async function delivery(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A benefit return is due or missing (B2), or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A return stayed away in spite of every reminder: its lines count as nothing for that month.
    case 'CountAsNil':
      return countAsNil(seen);

    // A benefit is to be written off (B6): a written procedure has run its five days, or every eligible seat has voted (V6).
    case 'CloseVote':
      return closeVote(seen);

    // The meeting closed after a lost motion, and no other was carried (V4).
    case 'DeferLostItem':
      return deferLostItem(seen);

    // Closure was asked for, or the steering group cancelled (X7).
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
