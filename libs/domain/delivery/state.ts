import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly due: PlainDate;
  /** O10: until it is reached a unit can join late; absent: it is another one, or the last. */
  readonly cutOff?: boolean;
  /** Date on which it was reached; `null`: not yet. */
  readonly reachedOn: PlainDate | null;
  /** When that was recorded. */
  readonly recordedAt: Instant | null;
}

export interface DeliveryState {
  /**
   * `mobilising` until delivery is started; `ready` for service by G4, on the major route; `exception` while a tolerance
   * is forecast to break, `rebaseline` while the baseline is replaced (X1, X2).
   */
  readonly status: 'mobilising' | 'running' | 'ready' | 'exception' | 'rebaseline';
  /** How it runs again once the exception or the re-baseline is over; absent: there is none. */
  readonly before?: 'mobilising' | 'running' | 'ready';
  readonly startedAt: Instant | null;
  readonly milestones: readonly Milestone[];
  /** Rises with each change of plan (T2). */
  readonly revision: number;
  readonly handedOver: { readonly to: string; readonly text: TextRef; readonly at: Instant } | null;
  readonly lessons: { readonly text: TextRef; readonly at: Instant } | null;
}
