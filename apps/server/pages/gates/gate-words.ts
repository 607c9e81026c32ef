import type { Choice, InterestKind, ItemId, Motion, Outcome } from '#domain/gates/state.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { dateInWords } from '../words.js';

export { nameOfItem as itemName, questionOn as questionOf } from '#use-cases/queries/question.js';

/** What is moved, as a sentence that one votes for or against. */
export function motionInWords(motion: Motion, item: ItemId, deferTo: string | null): string {
  if (motion === 'approve' && item === 'cancel') return 'to cancel the project';
  if (motion === 'approve' && item.startsWith('chairs-action/')) return 'to confirm the chair’s action';
  if (motion === 'approve' && item.startsWith('write-off/')) return 'to write the benefit off';
  return {
    approve: 'to approve',
    approve_with_conditions: 'to approve with conditions',
    defer: `to defer to ${deferTo ? dateInWords(deferTo) : 'a later date'}`,
    refer_back: 'to refer back to the lead',
    reject: 'to reject',
  }[motion];
}

/** The title of a seat. */
export const seatTitle = ({ directory }: Pick<Reading, 'directory'>, id: string): string =>
  directory.programme.seats.find((seat) => seat.id === id)?.title ?? id;

export const METHODS = { written: 'in writing', meeting: 'in a meeting' };

/** V9: what is declared. */
export const INTERESTS: Readonly<Record<InterestKind, string>> = {
  none: 'no interest',
  personal: 'a personal interest',
  prejudicial: 'a prejudicial interest',
  organisational: 'an interest of its organisation',
};

export const CHOICES: Readonly<Record<Choice, string>> = { for: 'For', against: 'Against', abstain: 'Abstained' };

/** How a ballot ended; a motion to defer is carried by a deferral. */
export const outcomeInWords = (outcome: Outcome, motion: Motion | null): string =>
  outcome === 'deferred' && motion === 'defer' ? 'Deferred, as was moved' : OUTCOMES[outcome];

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  approved: 'Approved',
  approved_cond: 'Approved with conditions',
  deferred: 'Deferred',
  referred_back: 'Referred back',
  rejected: 'Rejected',
  inquorate: 'No quorum',
  lost: 'Motion lost',
  called_in: 'Called into a meeting',
  not_needed: 'No longer needed',
  held: 'Ended by a hold',
  lapsed: 'Not confirmed, lapsed',
  reported: 'Reported, stands',
};
