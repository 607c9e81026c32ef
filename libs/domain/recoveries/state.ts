import type { Rag } from '../benefits/realisation.js';
import type { Instant, Month } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/** B5: how a project stood at the end of a month, cashable and net, added up from the beginning. */
export interface Rating {
  readonly month: Month;
  readonly planned: Pence;
  readonly realised: Pence;
  readonly percent: number;
  readonly rag: Rag;
  /** How many ratings of this colour there were in a row, this one included; a new baseline begins the row anew. */
  readonly running: number;
  /** Which baseline it was held against, counted from 1. */
  readonly baseline: number;
  readonly at: Instant;
}

/** B5: what the owner of benefits that lie behind has to write down: how the project comes back to what it promised. */
export interface RecoveryPlan {
  /** `R1`: counted within the project. */
  readonly id: string;
  /** Post that owns the benefits, and its organisation; `null`: of the programme. */
  readonly owner: string;
  readonly organisation: string | null;
  /** The benefits that lie behind. */
  readonly lines: readonly string[];
  readonly month: Month;
  readonly baseline: number;
  readonly askedAt: Instant;
  /** The last one counts. */
  readonly filed: readonly { readonly text: TextRef; readonly by: string; readonly at: Instant }[];
  /** When a month was rated green again; `null`: none has been. */
  readonly recoveredAt: Instant | null;
}

/** `not_needed`: it was not filed before the project had recovered, had a new baseline, or had ended. */
export type RecoveryStatus = 'open' | 'filed' | 'not_needed';

export interface RecoveriesState {
  /** In the order of their months. */
  readonly ratings: readonly Rating[];
  /** In the order in which they were asked for. */
  readonly plans: readonly RecoveryPlan[];
}
