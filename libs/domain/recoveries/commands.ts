import type { Month } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';

/** Process: the returns of a month are in, or should be (B5). */
export interface RateRealisation {
  readonly type: 'RateRealisation';
  readonly month: Month;
}

/** The post that owns the benefits which lie behind (B5). */
export interface FileRecoveryPlan {
  readonly type: 'FileRecoveryPlan';
  readonly plan: string;
  readonly text: TextRef;
}

export type RecoveryCommand = RateRealisation | FileRecoveryPlan;
