import type { ItemId } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';

export interface EvidenceFiled {
  readonly type: 'EvidenceFiled';
  readonly condition: string;
  readonly text: TextRef;
}

export interface ConditionDischarged {
  readonly type: 'ConditionDischarged';
  readonly condition: string;
}

/** V15: nothing that had to come first is open any more, so the approval takes effect. */
export interface ConditionsMet {
  readonly type: 'ConditionsMet';
  readonly item: ItemId;
  readonly round: number;
}

/** V15: the gate must be asked again. */
export interface ApprovalLapsed {
  readonly type: 'ApprovalLapsed';
  readonly item: ItemId;
  readonly round: number;
  /** Precedent conditions that were not discharged. */
  readonly conditions: readonly string[];
}

export type ConditionEvent = EvidenceFiled | ConditionDischarged | ConditionsMet | ApprovalLapsed;
