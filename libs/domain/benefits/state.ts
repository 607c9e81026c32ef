import type { Instant, Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/** Of a line; `planned` until the baseline freezes (B1). */
export type BenefitStatus =
  'planned' | 'baselined' | 'realising' | 'realised' | 'captured' | 'short' | 'turned' | 'written_off';

/** One line of a unit's monthly return (B2). */
export interface ReturnLine {
  readonly line: string;
  /** Realised in the month: pence where cashable, else whole own units. */
  readonly amount: string;
  /** B3 */
  readonly evidence: TextRef | null;
}

/** A unit's return for a month. */
export interface BenefitReturn {
  readonly unit: string;
  readonly month: Month;
  /** Rises each time the unit makes the return again: queried, or corrected before it is confirmed (T2). */
  readonly revision: number;
  /** `nil`: silence counted as 0. */
  readonly status: 'submitted' | 'confirmed' | 'countersigned' | 'queried' | 'validated' | 'nil';
  readonly lines: readonly ReturnLine[];
  readonly submittedBy: string | null;
  readonly confirmedBy: string | null;
  /** Known with the confirmation: the benefits lead is of the unit, so an assurance reviewer must countersign. */
  readonly needsCountersignature: boolean;
  readonly countersignedBy: string | null;
  readonly query: TextRef | null;
  /** Since when it stands as it does. */
  readonly at: Instant;
}

/** B3: realised money that a budget has taken in. */
export interface Capture {
  readonly line: string;
  readonly amount: Pence;
  /** `2009/10` */
  readonly budgetYear: string;
  readonly budgetLine: string;
  readonly by: string;
  readonly at: Instant;
}

export interface BenefitsState {
  /** B1: lines as frozen at G3, empty before; after that only BenefitTurned touches them (B4). */
  readonly baseline: readonly BenefitLine[];
  /** O10: lines of units that joined late, until a baseline takes them in; absent: none did. */
  readonly beside?: readonly BenefitLine[];
  readonly frozenAt: Instant | null;
  /** By `unit/month`. */
  readonly returns: Readonly<Record<string, BenefitReturn>>;
  readonly captures: readonly Capture[];
  /** Lines written off by the steering group (B6), by line. */
  readonly writtenOff: Readonly<Record<string, Instant>>;
  /** B4: lines that became one of the other kind, with that line. */
  readonly turned: Readonly<Record<string, string>>;
  /** X7: captured lines of undelivered benefit, flagged for budget reversal. */
  readonly flaggedForReversal: readonly string[];
}
