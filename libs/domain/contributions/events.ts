import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { Place } from './state.js';

export interface ContributionRecorded extends Place {
  readonly type: 'ContributionRecorded';
  readonly amount: Pence;
  readonly days: number | null;
  readonly evidence: TextRef;
}

/** What stood recorded is confirmed. */
export interface ContributionConfirmed extends Place {
  readonly type: 'ContributionConfirmed';
  readonly amount: Pence;
  readonly days: number | null;
}

export type ContributionEvent = ContributionRecorded | ContributionConfirmed;
