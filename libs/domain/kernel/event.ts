import type { Instant } from '../calendar/instant.js';

/** An event as the record gives it back: what happened, when, by whom, as which number of its stream. */
export interface Recorded<Event> {
  readonly event: Event;
  /** The instant taken under the lock. */
  readonly at: Instant;
  /** Opaque id of the person, or `process`. */
  readonly actor: string;
  /** Position in the stream, from 1. */
  readonly version: number;
}

/**
 * A free text (a reason, a comment, a chapter of a case) as the law sees it: the salted SHA-256 under which the
 * record keeps the words, so that a recorded redaction can remove them and the chain still verifies.
 */
export type TextRef = string;
