import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { reviewDueAt, reviewFrom } from '#domain/post-implementation/deadlines.js';
import { isReviewAwaited } from '#domain/post-implementation/awaited.js';
import { recordedFigures } from '#domain/post-implementation/file-post-implementation-review.js';
import type { Figures, RecordedFigures } from '#domain/post-implementation/state.js';
import { postImplementationVersionOf } from '#domain/post-implementation/version.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** What came of a closed project, or until when that is to be told (B6). */
export interface PostImplementationView {
  readonly opensOn: PlainDate;
  readonly dueAt: Instant;
  /** What the record says now. */
  readonly recorded: RecordedFigures;
  /** `null`: it has not been filed. */
  readonly filed: {
    readonly at: Instant;
    readonly by: PersonView;
    /** Number of its entry in the history. */
    readonly entry: number;
    readonly achieved: string | null;
    readonly shortfall: string | null;
    readonly lessons: string | null;
    readonly stated: Figures;
    /** What the record said then. */
    readonly recorded: RecordedFigures;
  } | null;
  readonly version: string;
}

/** `null`: the project has not been closed, or was closed before it was led here. */
export function postImplementationView(reading: Reading): PostImplementationView | null {
  const { project } = reading;
  const { postImplementation: review } = project;
  if (!review && !isReviewAwaited(project)) return null;
  return {
    opensOn: reviewFrom(project),
    dueAt: reviewDueAt(project),
    recorded: recordedFigures(project),
    filed: review
      ? {
          at: review.at,
          by: personView(review.by, reading),
          entry: review.version,
          achieved: reading.text(review.achieved),
          shortfall: reading.text(review.shortfall),
          lessons: reading.text(review.lessons),
          stated: review.stated,
          recorded: review.recorded,
        }
      : null,
    version: postImplementationVersionOf(project),
  };
}
