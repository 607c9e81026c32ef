import type { Look } from '../contract.js';
import { countAsNil, enterStage, rateRealisation, sendDueReminders, withdrawUnit } from './acts.js';
import { steeringGroup } from './steering-group.js';

/** Closure: outputs are handed over, lessons filed, and gate G5 closes the project. Benefits go on being returned. */
export async function closure(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // The handover was left lying, a benefit return is due or missing (B2), or seats have not voted yet.
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

    // G5 approved: only the benefits remain to be watched. Cancelled: it ends here (X7).
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
