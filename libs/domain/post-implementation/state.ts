import type { Instant } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/** `null`: not stated. */
export interface Figures {
  readonly wholeLifeCost: Pence | null;
  /** Cashable, less dis-benefits. */
  readonly netBenefit: Pence | null;
}

/** What the record says beside it: as approved last, and as verified; `null`: there is no baseline. */
export interface RecordedFigures {
  readonly wholeLifeCost: Pence | null;
  /** Net cashable: promised, verified, and taken in by budgets, late joiners included. */
  readonly forecast: Pence | null;
  readonly realised: Pence | null;
  readonly captured: Pence | null;
}

/** What came of a project, as its lead sees it. */
export interface PostImplementationReview {
  readonly achieved: TextRef;
  readonly shortfall: TextRef;
  readonly lessons: TextRef;
  readonly stated: Figures;
  readonly recorded: RecordedFigures;
  readonly by: string;
  readonly at: Instant;
  /** Number of its entry in the history. */
  readonly version: number;
}
