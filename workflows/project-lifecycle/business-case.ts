import type { Look } from '../contract.js';
import { closeVote, deferLostItem, enterStage, sendDueReminders, unknownAct } from './acts.js';

/** Business case: drafted, reviewed by every member with its own figures, and put to gate G2. */
export async function businessCase(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // The draft was left lying, a finance reviewer has not commented (C4), or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A written procedure has run its five days, or every eligible seat has voted (V6).
    case 'CloseVote':
      return closeVote(seen);

    // The meeting closed after a lost motion, and no other was carried (V4).
    case 'DeferLostItem':
      return deferLostItem(seen);

    // G2 approved: the members are asked. Rejected or cancelled: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
