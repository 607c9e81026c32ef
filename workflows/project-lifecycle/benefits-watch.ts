import type { Look } from '../contract.js';
import {
  closeProject,
  closeVote,
  countAsNil,
  deferLostItem,
  endChairsAction,
  enterStage,
  raiseException,
  noteHolders,
  sendDueReminders,
  unknownAct,
} from './acts.js';

/** Benefits watch: every line is followed until it is verified, or written off by the steering group (B6). */
export async function benefitsWatch(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A benefit return is due or missing (B2), or seats have not voted on a write-off yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A return stayed away in spite of every reminder: its lines count as nothing for that month.
    case 'CountAsNil':
      return countAsNil(seen);

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

    // A condition of an approval is overdue: the steering group is told of an exception (V15).
    case 'RaiseException':
      return raiseException(seen);

    // The last line is verified or written off.
    case 'CloseProject':
      return closeProject(seen);

    // Closed: nothing is left to do.
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
