import type { Instant } from '../calendar/instant.js';
import type { ContributionKind } from '../cases/state.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/** What the ledger keeps apart: a unit, a kind, a year of the case. */
export interface Place {
  readonly unit: string;
  readonly kind: ContributionKind;
  readonly year: number;
}

/** What a unit has promised, added up over its figures. */
export interface Commitment extends Place {
  readonly amount: Pence;
  /** Of staff. */
  readonly days: number | null;
}

/** What a unit has delivered so far in this place, as it says; and as its finance reviewer has confirmed. */
export interface Delivered extends Place {
  readonly amount: Pence;
  readonly days: number | null;
  readonly evidence: TextRef;
  readonly by: string;
  readonly at: Instant;
  /** `null`: nothing yet. What was confirmed stands until more is. */
  readonly confirmed: {
    readonly amount: Pence;
    readonly days: number | null;
    readonly by: string;
    readonly at: Instant;
  } | null;
}

export interface ContributionsState {
  /** As the baseline froze it. */
  readonly committed: readonly Commitment[];
  /** The units that had joined by then. */
  readonly units: readonly string[];
  /** By `unit/kind/year`. */
  readonly delivered: Readonly<Record<string, Delivered>>;
  /** How often each unit's deliveries have changed (T2). */
  readonly revisions: Readonly<Record<string, number>>;
}
