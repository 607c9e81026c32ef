import type { Instant } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';

/**
 * What a post answers for in a project: `lead`, `condition:G2/1/1`, `benefit:agency-rates`, `recovery:R1`, `risk:RK1`; of the programme
 * `action:PURE-R1`.
 */
export type MatterId = string;

export interface NamedMatter {
  /** Id; `null`: the action plan of the programme. */
  readonly project: string | null;
  readonly matter: MatterId;
}

/** A matter that stays with whom it lay, and why: a code of the messages. */
export interface StayingMatter extends NamedMatter {
  readonly code: string;
}

/** Matters pass to another post by one decision; those of projects follow by themselves. */
export interface Passing {
  /** `passing-3`, within the programme. */
  readonly id: string;
  /** The post that answered for them, and the one that does from then on. */
  readonly from: string;
  readonly to: string;
  readonly reason: TextRef;
  readonly moves: readonly NamedMatter[];
  readonly left: readonly StayingMatter[];
  /** Opaque id of who decided it. */
  readonly by: string;
  readonly at: Instant;
  /** `null`: some of it is still to follow. */
  readonly finished: Instant | null;
}
