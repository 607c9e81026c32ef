import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';

/** X6: a time for which a project stands still. It lies over the stage, which stays what it is. */
export interface Hold {
  readonly since: Instant;
  readonly until: PlainDate;
  readonly reason: TextRef;
  /** `lead`: nobody leads it (X5), and the reason is why the lead stood down. */
  readonly ground: 'chair' | 'lead';
  readonly by: string;
  /** When it was last looked at: at its beginning, or at its last review. */
  readonly reviewedAt: Instant;
  readonly reviews: readonly { readonly note: TextRef; readonly by: string; readonly at: Instant }[];
  /** `null`: it lasts. */
  readonly endedAt: Instant | null;
}

export interface HoldsState {
  /** The last one may last; the others are over. */
  readonly all: readonly Hold[];
  /** What the lead asks of the chair. */
  readonly asked: { readonly reason: TextRef; readonly by: string; readonly at: Instant } | null;
}
