import type { Instant } from '../calendar/instant.js';
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

export interface MovementsState {
  /** In the order in which they joined. */
  readonly lateJoins: readonly LateJoin[];
}
