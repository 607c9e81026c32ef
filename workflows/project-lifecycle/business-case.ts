import type { Look } from '../contract.js';
import { enterStage, sendDueReminders } from './acts.js';
import { steeringGroup } from './steering-group.js';

/** Business case: drafted, reviewed by every member with its own figures, and put to gate G2. */
export async function businessCase(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // The draft was left lying, a finance reviewer has not commented (C4), or seats have not voted yet.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // G2 approved: the members are asked. Rejected or cancelled: it ends here. No quick win any more: back to the scope.
    case 'EnterStage':
      return enterStage(seen);

    default:
      return steeringGroup(seen);
  }
}
