import type { PlainDate } from '../calendar/instant.js';
import type { ItemId } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';

export interface HoldAsked {
  readonly type: 'HoldAsked';
  readonly reason: TextRef;
}

export interface HoldDeclined {
  readonly type: 'HoldDeclined';
  readonly reason: TextRef;
}

export interface ProjectHeld {
  readonly type: 'ProjectHeld';
  /** X5: the lead stood down, for the reason given, and nobody was confirmed; absent: the chair holds it. */
  readonly ground?: 'lead';
  readonly reason: TextRef;
  readonly until: PlainDate;
  /** Items whose open vote ends here without a result; they pass to a meeting. */
  readonly interrupted: readonly ItemId[];
}

export interface HoldReviewed {
  readonly type: 'HoldReviewed';
  readonly note: TextRef;
}

export interface ProjectResumed {
  readonly type: 'ProjectResumed';
}

export type HoldEvent = HoldAsked | HoldDeclined | ProjectHeld | HoldReviewed | ProjectResumed;
