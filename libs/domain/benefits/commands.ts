import type { Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { ReturnLine } from './state.js';

/** OR of the unit (B2) */
export interface SubmitReturn {
  readonly type: 'SubmitReturn';
  readonly unit: string;
  readonly month: Month;
  readonly lines: readonly ReturnLine[];
}

/** FIN of the unit (B3) */
export interface ConfirmBenefit {
  readonly type: 'ConfirmBenefit';
  readonly unit: string;
  readonly month: Month;
}

/** AR: where the line is the benefits lead's own organisation's. */
export interface CountersignReturn {
  readonly type: 'CountersignReturn';
  readonly unit: string;
  readonly month: Month;
}

/** BL (B2); `queried` sends it back to the unit. */
export interface ValidateReturn {
  readonly type: 'ValidateReturn';
  readonly unit: string;
  readonly month: Month;
  readonly verdict: 'validated' | 'queried';
  /** Needed for a query. */
  readonly query?: TextRef;
}

/** FIN of the unit (B3) */
export interface CaptureInBudget {
  readonly type: 'CaptureInBudget';
  readonly line: string;
  readonly amount: Pence;
  readonly budgetYear: string;
  readonly budgetLine: string;
}

/** FIN of the unit (B4): from a month on a benefit is of the other kind, cashable or not, with evidence. */
export interface TurnBenefit {
  readonly type: 'TurnBenefit';
  readonly line: string;
  /** The line that takes its place from its `start` on. */
  readonly into: BenefitLine;
  readonly evidence: TextRef;
}

/** Process: a return is missing so long that its lines count as 0 (B2). */
export interface CountAsNil {
  readonly type: 'CountAsNil';
  readonly unit: string;
  readonly month: Month;
}

/** Process: the last line is verified or written off. */
export interface CloseProject {
  readonly type: 'CloseProject';
}

export type BenefitCommand =
  | SubmitReturn
  | ConfirmBenefit
  | CountersignReturn
  | ValidateReturn
  | CaptureInBudget
  | TurnBenefit
  | CountAsNil
  | CloseProject;
