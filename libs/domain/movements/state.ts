import type { Instant, PlainDate } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import type { Pence } from '../money/pence.js';

/** What a change of units means for one of them. */
export interface SettlementLine {
  readonly unit: string;
  /** Its share of the shared set-up cost, and of the shared cost a year. */
  readonly before: Pence;
  readonly after: Pence;
  readonly runningBefore: Pence;
  readonly runningAfter: Pence;
  /** What it pays now; negative: what it gets back. */
  readonly pays: string;
}

/** O10: the benefit that a late unit brings, apart from the baseline. */
export interface Tranche {
  /** Its own cashable benefit a year, at full effect. */
  readonly cashable: Pence;
  readonly lines: readonly BenefitLine[];
}

/** O10: a unit that joined late, on its own decision. */
export interface LateJoin {
  readonly unit: string;
  readonly at: Instant;
  readonly lines: readonly SettlementLine[];
  readonly tranche: Tranche;
}

/** X4: a unit has given notice; it is in until it leaves. */
export interface Notice {
  readonly unit: string;
  /** Whose decision it is; `null`: no single organisation’s, as of a unit of two that fell silent over a re-baseline. */
  readonly organisation: string | null;
  readonly givenAt: Instant;
  /** The end of its notice or, if that is later, of its committed term; another day where the chair waived it. */
  readonly leavesOn: PlainDate;
}

/** X4: a unit that left. */
export interface Withdrawal {
  readonly unit: string;
  readonly at: Instant;
  readonly lines: readonly SettlementLine[];
  /** What it bears of the set-up cost, and the exit cost that the case states. */
  readonly bears: Pence;
  readonly exitCost: Pence;
}

export interface MovementsState {
  /** In the order in which they joined. */
  readonly lateJoins: readonly LateJoin[];
  /** Of units that have not left yet. */
  readonly notices: readonly Notice[];
  readonly withdrawals: readonly Withdrawal[];
  /** What units that left have borne of the set-up cost of each part. */
  readonly borne: Readonly<Record<string, Pence>>;
}
