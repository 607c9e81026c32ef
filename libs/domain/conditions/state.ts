import type { Instant, PlainDate } from '../calendar/instant.js';
import type { ItemId } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';

/** V15: what must come before the next stage opens, or may come after it. */
export type ConditionKind = 'precedent' | 'subsequent';

/** A condition as it stands in a motion. */
export interface ConditionMoved {
  readonly kind: ConditionKind;
  /** Id of the post that sees to it. */
  readonly owner: string;
  readonly due: PlainDate;
  readonly words: TextRef;
  /** The seat or post that may discharge it, by id in a command and as an address in the record; absent: the chair. */
  readonly discharger?: string;
}

/** What its owner filed to show that a condition is met. */
export interface Evidence {
  readonly text: TextRef;
  readonly by: string;
  readonly at: Instant;
}

/** V15: a condition under which the steering group has approved a gate. */
export interface ApprovalCondition extends ConditionMoved {
  /** `G2/1/1`: item, round and number. */
  readonly id: string;
  readonly item: ItemId;
  readonly round: number;
  /** Since when it binds. */
  readonly since: Instant;
  /** `lapsed`: its approval lapsed before it was discharged. */
  readonly status: 'open' | 'evidence_in' | 'discharged' | 'lapsed';
  readonly evidence: readonly Evidence[];
  readonly dischargedBy: string | null;
  readonly endedAt: Instant | null;
  /** Since when a subsequent condition, overdue, is an exception. */
  readonly exceptionSince: Instant | null;
}

/** In the order in which they were imposed. */
export type ConditionsState = readonly ApprovalCondition[];
