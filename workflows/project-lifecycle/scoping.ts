import type { Look } from '../contract.js';
import {
  closeVote,
  deferLostItem,
  endChairsAction,
  endHold,
  enterStage,
  noteHolders,
  lapseApproval,
  raiseException,
  sendDueReminders,
  unknownAct,
} from './acts.js';

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

    // A seat has passed to somebody else while its vote is open (V8).
    case 'NoteHolders':
      return noteHolders(seen);

    // The meeting at which a chair's action was to be confirmed is over: it lapses, or stands, by policy (V10).
    case 'EndChairsAction':
      return endChairsAction(seen);

    // The last day of a hold is over, and nobody has resumed the project: it goes on (X6).
    case 'EndHold':
      return endHold(seen);

    // A condition that had to come first has been overdue for too long: the gate must be asked again (V15).
    case 'LapseApproval':
      return lapseApproval(seen);

    // A condition of an approval is overdue: the steering group is told of an exception (V15).
    case 'RaiseException':
      return raiseException(seen);

    // G1 approved, or the route of a quick win taken: the business case begins. Rejected or withdrawn: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
