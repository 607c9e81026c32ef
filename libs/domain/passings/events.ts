import type { MatterId, Passing, StayingMatter } from './state.js';

/** What a post answered for passes to another one, by one decision. */
export interface MattersPassed extends Pick<Passing, 'from' | 'to' | 'reason' | 'moves' | 'left'> {
  readonly type: 'MattersPassed';
  readonly passing: string;
}

export interface PassingFinished {
  readonly type: 'PassingFinished';
  readonly passing: string;
  /** What had passed to somebody else, or ended, in the meantime. */
  readonly left: readonly StayingMatter[];
}

/** On the stream of the programme. */
export type PassingEvent = MattersPassed | PassingFinished;

/** In a project: another post answers for it from here on, by a decision that stands with the programme. */
export interface MatterPassed {
  readonly type: 'MatterPassed';
  readonly passing: string;
  readonly matter: MatterId;
  readonly from: string;
  readonly to: string;
}
