import type { Look } from '../contract.js';
import {
  closeOptIn,
  closeVote,
  deferLostItem,
  endChairsAction,
  endHold,
  endSilence,
  enterStage,
  lapseApproval,
  noteHolders,
  openOptIn,
  raiseException,
  runViability,
  sendDueReminders,
  unknownAct,
} from './acts.js';

/** Opt-in: each member decides for itself, those who joined must make the project viable, and gate G3 launches it with them. */
export async function optIn(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // At once on entering the stage: every member that is not marked as not concerned is invited (O1).
    case 'OpenOptIn':
      return openOptIn(seen);

    // An organisation has not decided, a second key or a deferred decision is awaited, a condition failed, seats have not voted.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // The window has run out, or every invited unit has decided (O2).
    case 'CloseOptIn':
      return closeOptIn(seen);

    // After the close, and again whenever a decision has changed (O7).
    case 'RunViability':
      return runViability(seen);

    // Silence has lasted too long, or a deferred date has passed: it lapses; a failed condition not withdrawn declines (O3, O9).
    case 'EndSilence':
      return endSilence(seen);

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

    // G3 approved: delivery begins. Reworked or referred back: the business case again. Rejected or cancelled: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
