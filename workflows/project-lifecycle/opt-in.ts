import type { Look } from '../contract.js';
import {
  closeOptIn,
  endSilence,
  enterStage,
  noteChain,
  openOptIn,
  releaseDecision,
  runViability,
  sendDueReminders,
} from './acts.js';
import { steeringGroup } from './steering-group.js';

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

    // A member goes through other steps than before until it decides (O4).
    case 'NoteChain':
      return noteChain(seen);

    // Nobody called a decision in while its organisation could: it counts (V13).
    case 'ReleaseDecision':
      return releaseDecision(seen);

    // Silence has lasted too long, or a deferred date has passed: it lapses; a failed condition not withdrawn declines (O3, O9).
    case 'EndSilence':
      return endSilence(seen);

    // G3 approved: delivery begins. Reworked or referred back: the business case again. Rejected or cancelled: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
