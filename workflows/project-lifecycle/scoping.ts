import type { Look } from '../contract.js';
import { enterStage, sendDueReminders } from './acts.js';
import { steeringGroup } from './steering-group.js';

/** Scoping: the lead records where the members stand and what could be gained, and asks gate G1 whether it is worth a case. */
export async function scoping(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // The scope was left lying, or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // G1 approved, or the route of a quick win taken: the business case begins. Rejected or withdrawn: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
