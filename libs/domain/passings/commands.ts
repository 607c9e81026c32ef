import type { TextRef } from '../kernel/event.js';
import type { NamedMatter } from './state.js';

/** PO, OR of the own organisation: what a post answers for passes to another post of the same organisation, at once. */
export interface PassMatters {
  readonly type: 'PassMatters';
  /** Ids of the post that answers for them, and of the one that does from then on. */
  readonly from: string;
  readonly to: string;
  readonly matters: readonly NamedMatter[];
  readonly reason: TextRef;
}

/** Process: what was to follow in projects has followed. */
export interface FinishPassing {
  readonly type: 'FinishPassing';
  readonly passing: string;
}

/** On the stream of the programme. */
export type PassingCommand = PassMatters | FinishPassing;

/** Process: the matters of one project follow. */
export interface FollowPassing {
  readonly type: 'FollowPassing';
  readonly passing: string;
}
