import type { Month } from '../calendar/instant.js';
import type { ItemId } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';
import type { ExceptionAnswer, Forecast, Tolerance } from './state.js';

/**
 * V15: a subsequent condition is overdue. V10: an approval by chair's action lapsed after work on it had begun. X1: the
 * lead raises one, of its own accord or over a tolerance that is forecast to break. X3: a re-baseline came to nothing. B5:
 * benefits lie behind month after month.
 */
export type ExceptionRaised = { readonly type: 'ExceptionRaised' } & (
  | { readonly ground: 'condition'; readonly condition: string }
  | { readonly ground: 'chairs_action'; readonly item: ItemId }
  | { readonly ground: 'lead'; readonly words: TextRef }
  | {
      readonly ground: 'tolerance';
      readonly tolerance: Tolerance;
      readonly words: TextRef;
      /** What is forecast, and all the tolerances that it breaks; absent: the one named. */
      readonly forecast?: Forecast;
      readonly broken?: readonly Tolerance[];
    }
  | { readonly ground: 'rebaseline'; readonly outcome: 'referred_back' | 'not_viable' }
  | { readonly ground: 'realisation'; readonly month: Month }
);

export interface ExceptionReported {
  readonly type: 'ExceptionReported';
  readonly exception: string;
  readonly text: TextRef;
}

export interface ExceptionAnswered {
  readonly type: 'ExceptionAnswered';
  readonly exception: string;
  readonly answer: ExceptionAnswer;
  readonly reason: TextRef;
}

export type ExceptionEvent = ExceptionRaised | ExceptionReported | ExceptionAnswered;
