import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { Place } from './state.js';

/** OR of the unit: what it has delivered in all so far, of a kind in a year of the case. */
export interface RecordContribution extends Place {
  readonly type: 'RecordContribution';
  readonly amount: Pence;
  /** Of staff, and of nothing else. */
  readonly days?: number;
  readonly evidence: TextRef;
}

/** FIN of the unit */
export interface ConfirmContribution extends Place {
  readonly type: 'ConfirmContribution';
}

export type ContributionCommand = RecordContribution | ConfirmContribution;
