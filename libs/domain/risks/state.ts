import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { RiskLevel, RiskRating } from '../policy/policy.js';
import type { Stage } from '../projects/state.js';

/** What is done about a risk, in the words of Management of Risk. */
export type RiskStrategy = 'avoid' | 'reduce' | 'fallback' | 'transfer' | 'share' | 'accept';

/** When it could come: by a day, or in a stage. */
export type Proximity = { readonly date: PlainDate } | { readonly stage: Stage };

/** PR-33: how a risk stands, as somebody has found who looked at it. */
export interface RiskAssessment {
  readonly likelihood: RiskLevel;
  readonly impact: RiskLevel;
  /** By the matrix of the policy as it was then. */
  readonly rating: RiskRating;
  readonly proximity: Proximity;
  /** Post that owns it, and its organisation. */
  readonly owner: string;
  readonly ownerOrganisation: string;
  readonly strategy: RiskStrategy;
  /** What is done, by whom. */
  readonly measures: TextRef;
}

/** One version of an assessment. */
export interface RiskVersion extends RiskAssessment {
  /** Why it is another; `null`: the first. */
  readonly reason: TextRef | null;
  readonly by: string;
  readonly at: Instant;
}

/** `passed`: its time is over; `not_possible`: it cannot come any more; `occurred`: it has come. */
export type RiskEnd = 'passed' | 'not_possible' | 'occurred';

export interface Risk {
  /** `RK1`: counted within the project. */
  readonly id: string;
  readonly title: string;
  readonly cause: TextRef;
  readonly effect: TextRef;
  /** Of the categories of the policy. */
  readonly category: string;
  /** Whose part it threatens; `null`: the project as a whole. */
  readonly organisation: string | null;
  /** The first as it was recorded; the last counts. */
  readonly versions: readonly RiskVersion[];
  readonly closed: {
    readonly end: RiskEnd;
    /** The exception that was raised over it, if one was. */
    readonly exception: string | null;
    readonly reason: TextRef;
    readonly by: string;
    readonly at: Instant;
  } | null;
}

/** `left`: open when delivery was over, or the project ended. */
export type RiskStatus = 'open' | 'closed' | 'left';

/** In the order in which they were recorded. */
export type RisksState = readonly Risk[];
