import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { ExceptionAnswer } from './state.js';

/**
 * Process: a condition is overdue (V15). PL, BL: what has happened, and what is forecast of cost, benefit and end where
 * that is beyond its tolerance (X1).
 */
export interface RaiseException {
  readonly type: 'RaiseException';
  readonly condition?: string;
  readonly words?: TextRef;
  readonly wholeLifeCost?: Pence;
  readonly netAnnualBenefit?: Pence;
  readonly finish?: PlainDate;
}

/** PL: the exception report. */
export interface FileExceptionReport {
  readonly type: 'FileExceptionReport';
  readonly exception: string;
  readonly text: TextRef;
}

/** SC, for the steering group. */
export interface AnswerException {
  readonly type: 'AnswerException';
  readonly exception: string;
  readonly answer: ExceptionAnswer;
  readonly reason: TextRef;
  /** Needed to stop (X7). */
  readonly exitPlan?: TextRef;
}

export type ExceptionCommand = RaiseException | FileExceptionReport | AnswerException;
