import type { Instant } from '../calendar/instant.js';

/** Where somebody acts: by a post `post:tfl-pl`, by a seat `seat:lda-member`, or as its deputy `deputy:lda-member`. */
export type PlaceId = string;

/** A place that passes; `null`: to nobody, so that it falls vacant. */
export interface Move {
  readonly place: PlaceId;
  /** Opaque id. */
  readonly to: string | null;
}

/** A place that stays where it is or that nobody follows in, and why: a code of the messages. */
export interface Left {
  readonly place: PlaceId;
  readonly code: string;
}

/** Somebody's places pass to others by one decision; those of other streams follow by themselves. */
export interface Replacement {
  /** `replacement-3`, within the programme. */
  readonly id: string;
  /** Opaque id of whoever gives the places up. */
  readonly person: string;
  readonly moves: readonly Move[];
  readonly left: readonly Left[];
  readonly at: Instant;
  /** `null`: some of it is still to follow. */
  readonly finished: Instant | null;
}
