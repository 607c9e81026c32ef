import type { Look } from '../contract.js';
import {
  closeVote,
  deferLostItem,
  endChairsAction,
  endHold,
  followOwnCalendar,
  lapseApproval,
  moveToMeeting,
  noteHolders,
  noteInterests,
  raiseException,
  unknownAct,
} from './acts.js';

/** What is left to the process in whatever stage: votes, meetings, conditions and holds of the steering group, and changes around the project. */
export async function steeringGroup(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A written procedure has run its five days, or every eligible seat has voted (V6).
    case 'CloseVote':
      return closeVote(seen);

    // The meeting closed after a lost motion, and no other was carried (V4).
    case 'DeferLostItem':
      return deferLostItem(seen);

    // A seat has passed to somebody else while its vote is open (V8).
    case 'NoteHolders':
      return noteHolders(seen);

    // The register of interests bears on a vote that is open (V9).
    case 'NoteInterests':
      return noteInterests(seen);

    // A meeting has been declared to which an item goes that had no quorum, or whose motion was lost or tied (V2, V16).
    case 'MoveToMeeting':
      return moveToMeeting(seen);

    // An organisation has changed its calendar: its open deadlines are counted anew (T1).
    case 'FollowOwnCalendar':
      return followOwnCalendar(seen);

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

    default:
      throw unknownAct(seen);
  }
}
