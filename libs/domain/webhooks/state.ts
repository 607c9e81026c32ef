import type { Instant } from '../calendar/instant.js';

/** Another system that is told of what happens. Its secrets are in no event: they follow from what is here and a key. */
export interface Webhook {
  /** `webhook-2`, within the programme. */
  readonly id: string;
  readonly url: string;
  /** Types of the events of which it is told. */
  readonly kinds: readonly string[];
  readonly since: Instant;
  /** Of its secret, from 1. */
  readonly generation: number;
  /** Until when messages are signed with the secret before as well; `null`: there was none. */
  readonly previousUntil: Instant | null;
  /** How often it was asked to be told again, and from which event on the last time. */
  readonly replays: number;
  readonly replayFrom: string | null;
  /** `null`: it is told. */
  readonly ended: Instant | null;
}
