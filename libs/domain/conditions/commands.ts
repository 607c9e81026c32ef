import type { ItemId } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';

/** The post that owns the condition. */
export interface FileEvidence {
  readonly type: 'FileEvidence';
  readonly condition: string;
  readonly text: TextRef;
}

/** SC, or the seat or post that the motion names. */
export interface DischargeCondition {
  readonly type: 'DischargeCondition';
  readonly condition: string;
}

/** Process: a precedent condition has been overdue for too long. */
export interface LapseApproval {
  readonly type: 'LapseApproval';
  readonly item: ItemId;
  readonly round: number;
}

export type ConditionCommand = FileEvidence | DischargeCondition | LapseApproval;
