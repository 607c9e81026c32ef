import type { Look } from '../contract.js';
import { closeProject, countAsNil, enterStage, rateRealisation, sendDueReminders, withdrawUnit } from './acts.js';
import { steeringGroup } from './steering-group.js';

/** Benefits watch: every line is followed until it is verified, or written off by the steering group (B6). */
export async function benefitsWatch(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // A benefit return is due or missing (B2), or seats have not voted on a write-off yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // A return stayed away in spite of every reminder: its lines count as nothing for that month.
    case 'CountAsNil':
      return countAsNil(seen);

    // The returns of a month are in, or should be: it is judged how far its benefits were realised (B5).
    case 'RateRealisation':
      return rateRealisation(seen);

    // A notice that was given before ends, and its unit leaves (X4).
    case 'WithdrawUnit':
      return withdrawUnit(seen);

    // The last line is verified or written off.
    case 'CloseProject':
      return closeProject(seen);

    // Closed: what is left is to tell, some months later, what came of it.
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
