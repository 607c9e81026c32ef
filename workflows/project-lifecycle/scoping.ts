import type { Look } from '../contract.js';
import { closeVote, deferLostItem, enterStage, sendDueReminders, unknownAct } from './acts.js';

/** Scoping: the lead records where the members stand and what could be gained, and asks gate G1 whether it is worth a case. */
export async function scoping(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // The scope was left lying, or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A written procedure has run its five days, or every eligible seat has voted (V6).
    case 'CloseVote':
      return closeVote(seen);

    // The meeting closed after a lost motion, and no other was carried (V4).
    case 'DeferLostItem':
      return deferLostItem(seen);

    // G1 approved: the business case begins. Rejected or withdrawn: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
