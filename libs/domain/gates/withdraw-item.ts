import { accept } from '../kernel/decision.js';
import type { WithdrawItem } from './commands.js';
import { gateOfAction, lostMotions } from './items.js';
import { refuse, whileScheduled } from './matter.js';

/** An item is withdrawn before its vote opens; a vote that is open is counted, whatever comes of it. */
export const withdrawItem = whileScheduled<WithdrawItem>(({ item, round }, { reason }) => {
  if (gateOfAction(item.id)) return refuse('GATE.ACTION_STAYS');
  if (lostMotions(item).length > 0) return refuse('GATE.LOST_ITEM_STAYS');
  return accept({ type: 'ItemWithdrawn', item: item.id, round: round.number, reason });
});
