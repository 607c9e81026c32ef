import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/** PL, OR: of the organisation that leads. What came of the project, held against its case, once it has been closed for some months. */
export interface FilePostImplementationReview {
  readonly type: 'FilePostImplementationReview';
  readonly achieved: TextRef;
  /** What was not achieved, or less than the case promised. */
  readonly shortfall: TextRef;
  readonly lessons: TextRef;
  /** What it cost over its whole life, and what it brings in cashable benefit, net; absent: not stated. */
  readonly wholeLifeCost?: Pence;
  readonly netBenefit?: Pence;
}

export type PostImplementationCommand = FilePostImplementationReview;
