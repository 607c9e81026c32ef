import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/**
 * What it is about: a condition that is overdue (V15), an approval by chair's action that was not confirmed (V10), what
 * the lead raises, a tolerance that is forecast to break (X1), a re-baseline that came to nothing (X3), or benefits that
 * lie behind month after month (B5).
 */
export type ExceptionKind = 'condition' | 'chairs_action' | 'lead' | 'tolerance' | 'rebaseline' | 'realisation';

/** X1: what the lead may let slip so far by itself, and no farther. */
export type Tolerance = 'cost' | 'time' | 'benefit';

/** X1: what is forecast; `null`: as it was approved. */
export interface Forecast {
  readonly wholeLifeCost: Pence | null;
  readonly netAnnualBenefit: Pence | null;
  readonly finish: PlainDate | null;
}

/** What the steering group makes of it: go on, ask for a re-baseline, or stop, which asks to cancel the project. */
export type ExceptionAnswer = 'continue' | 'rebaseline' | 'stop';

/** `open`: the steering group has not answered; `answered`: what it asked for is not done yet. */
export type ExceptionStatus = 'open' | 'answered' | 'closed';

/** What was written on an exception. */
interface Written {
  readonly by: string;
  readonly at: Instant;
}

/** Something that went beyond what the steering group approved, until the group has answered it. */
export interface ProjectException {
  /** `E1`: counted within the project. */
  readonly id: string;
  readonly kind: ExceptionKind;
  /** The condition, the item, the tolerance or the month; `null`: its words say. */
  readonly about: string | null;
  /** `null`: raised by the process, which has no words of its own. */
  readonly words: TextRef | null;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  readonly status: ExceptionStatus;
  readonly reports: readonly (Written & { readonly text: TextRef })[];
  /** The last one counts. */
  readonly answers: readonly (Written & { readonly answer: ExceptionAnswer; readonly reason: TextRef })[];
  readonly endedAt: Instant | null;
}

/** In the order in which they were raised. */
export type ExceptionsState = readonly ProjectException[];
