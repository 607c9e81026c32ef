import type { NewDecision } from '../participation/state.js';
import type { SettlementLine, Tranche } from './state.js';

/** O10: the decision of one organisation to join late. Its unit joins once all its keys are turned and count (M1, V13). */
export interface LateJoinRequested {
  readonly type: 'LateJoinRequested';
  readonly unit: string;
  readonly decision: NewDecision;
}

/** O10: the unit is in: what it pays, what each of the others gets back, and what it brings beside the baseline. */
export interface LateJoined {
  readonly type: 'LateJoined';
  readonly unit: string;
  readonly lines: readonly SettlementLine[];
  readonly tranche: Tranche;
}

export type MovementEvent = LateJoinRequested | LateJoined;
