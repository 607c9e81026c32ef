import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';

/** PL: asks the chair to hold the project. */
export interface AskToHold {
  readonly type: 'AskToHold';
  readonly reason: TextRef;
}

/** SC: does not hold the project, as the lead asks. */
export interface DeclineHold {
  readonly type: 'DeclineHold';
  readonly reason: TextRef;
}

/** SC (X6) */
export interface Hold {
  readonly type: 'Hold';
  readonly reason: TextRef;
  readonly until: PlainDate;
}

/** SC: looks at whether the project must still be held. */
export interface ReviewHold {
  readonly type: 'ReviewHold';
  readonly note: TextRef;
}

/** SC */
export interface Resume {
  readonly type: 'Resume';
}

/** Process: the last day of the hold is over. */
export interface EndHold {
  readonly type: 'EndHold';
}

export type HoldCommand = AskToHold | DeclineHold | Hold | ReviewHold | Resume | EndHold;
