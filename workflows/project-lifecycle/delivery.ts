import type { Look } from '../contract.js';
import {
  closeVote,
  countAsNil,
  deferLostItem,
  endChairsAction,
  endHold,
  enterStage,
  noteHolders,
  raiseException,
  sendDueReminders,
  unknownAct,
} from './acts.js';

/** Delivery: those who joined carry it out and return their benefits every month, until the lead asks for closure. */
export async function delivery(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A benefit return is due or missing (B2), or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A return stayed away in spite of every reminder: its lines count as nothing for that month.
    case 'CountAsNil':
      return countAsNil(seen);

    // A benefit is to be written off (B6), or G4 asks a major project whether it is ready for service: a written procedure has run its five days, or every eligible seat has voted (V6).
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

    // A condition of an approval is overdue: the steering group is told of an exception (V15).
    case 'RaiseException':
      return raiseException(seen);

    // Closure was asked for, or the steering group cancelled (X7).
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
