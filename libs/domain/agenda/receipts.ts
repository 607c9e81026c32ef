import type { Recorded } from '../kernel/event.js';
import type { ProjectEvent } from '../projects/events.js';
import { roleAt, seatAddress, substituteAddress } from './addresses.js';
import type { Address } from './state.js';

/** What a message is about that tells whoever decided what was recorded of it. */
export const RECEIPT = 'Receipt';

/** The seat that voted and whoever voted in its place, or the decision recorder of the organisation that decided. */
export function receiptFor({ event, actor }: Recorded<ProjectEvent>): readonly Address[] {
  switch (event.type) {
    case 'VoteCast':
    case 'VoteChanged': {
      const { seat, as } = event;
      return [seatAddress(seat), ...(as === 'substitute' ? [substituteAddress(seat, actor)] : [])];
    }
    case 'DecisionRecorded':
    case 'Reconfirmed':
      return [roleAt('OD', event.decision.organisation)];
    default:
      return [];
  }
}
