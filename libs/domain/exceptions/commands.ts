import type { TextRef } from '../kernel/event.js';
import type { ExceptionAnswer } from './state.js';

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

export type ExceptionCommand = FileExceptionReport | AnswerException;
