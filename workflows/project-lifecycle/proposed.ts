import type { Look } from '../contract.js';
import { enterStage, sendDueReminders, unknownAct } from './acts.js';

/** Proposed: the proposal lies with the programme office, or returned with its lead, until it is accepted or withdrawn. */
export async function proposed(seen: Look): Promise<Look> {
  switch (seen.ready) {
    // It was left lying: the office after 5 and 10 working days, a lead to whom it was returned after 10 and 20.
    case 'SendDueReminders':
      return sendDueReminders(seen);

    // Accepted: scoping begins. Withdrawn: it ends here.
    case 'EnterStage':
      return enterStage(seen);

    default:
      throw unknownAct(seen);
  }
}
