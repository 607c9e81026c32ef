import type { Look } from '../contract.js';
import {
  closeReOptIn,
  countAsNil,
  endSilence,
  enterStage,
  holdWithoutLead,
  noteChain,
  rateRealisation,
  releaseDecision,
  runViability,
  sendDueReminders,
  withdrawUnit,
} from './acts.js';
import { steeringGroup } from './steering-group.js';

/**
 * Delivery: those who joined carry it out and return their benefits every month, until the lead asks for closure. A baseline
 * that no longer holds is replaced, and whoever that affects decides again (X3).
 */
export async function delivery(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A benefit return is due or missing (B2), or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A return stayed away in spite of every reminder: its lines count as nothing for that month.
    case 'CountAsNil':
      return countAsNil(seen);

    // The returns of a month are in, or should be: it is judged how far its benefits were realised (B5).
    case 'RateRealisation':
      return rateRealisation(seen);

    // The days in which a unit affected by a re-baseline decides again are over: it has lapsed (X3).
    case 'EndSilence':
      return endSilence(seen);

    // A member goes through other steps than before until it decides (O4).
    case 'NoteChain':
      return noteChain(seen);

    // Nobody called such a decision in while its organisation could: it counts (V13).
    case 'ReleaseDecision':
      return releaseDecision(seen);

    // Everyone affected has decided, and nobody can object any more: the project is tested with them (O7).
    case 'RunViability':
      return runViability(seen);

    // It was tested: the new baseline is adopted, or the steering group is asked again.
    case 'CloseReOptIn':
      return closeReOptIn(seen);

    // The lead has stood down, and nobody was confirmed in its place: the project stands still (X5).
    case 'HoldWithoutLead':
      return holdWithoutLead(seen);

    // The notice of a unit has ended, and it leaves (X4).
    case 'WithdrawUnit':
      return withdrawUnit(seen);

    // Closure was asked for, or the steering group cancelled (X7).
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
