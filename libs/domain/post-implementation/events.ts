import type { TextRef } from '../kernel/event.js';
import type { Figures, RecordedFigures } from './state.js';

export interface PostImplementationReviewFiled {
  readonly type: 'PostImplementationReviewFiled';
  readonly achieved: TextRef;
  readonly shortfall: TextRef;
  readonly lessons: TextRef;
  readonly stated: Figures;
  /** What the record said when it was filed. */
  readonly recorded: RecordedFigures;
}

export type PostImplementationEvent = PostImplementationReviewFiled;
