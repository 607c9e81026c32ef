import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { StatedAction } from './state.js';

/** PO: recommendations come into the action plan, as their source states them. */
export interface AdoptActions {
  readonly type: 'AdoptActions';
  readonly actions: readonly StatedAction[];
}

/** PO: another post is responsible, or another day is set; `null`: not stated. */
export interface UpdateAction {
  readonly type: 'UpdateAction';
  readonly action: string;
  readonly post: string | null;
  readonly due: PlainDate | null;
  /** Of the action as it was read; absent: as it stands. */
  readonly revision?: number;
  readonly reason: TextRef;
}

/** The responsible post, PO: it is done. */
export interface CompleteAction {
  readonly type: 'CompleteAction';
  readonly action: string;
  readonly evidence: TextRef;
}

/** PO: it is not done after all. */
export interface ReopenAction {
  readonly type: 'ReopenAction';
  readonly action: string;
  readonly reason: TextRef;
}

/** Whoever an action waits for puts its next reminder off, within the deadline (T1). */
export interface PostponeActionReminder {
  readonly type: 'PostponeActionReminder';
  readonly action: string;
  readonly until: PlainDate;
}

/** Process: the changed calendars of those who are responsible are followed (T1). */
export interface FollowActionCalendars {
  readonly type: 'FollowActionCalendars';
}

/** Process: records every rung that is due. */
export interface RemindOfActions {
  readonly type: 'RemindOfActions';
}

export type ActionCommand =
  | AdoptActions
  | UpdateAction
  | CompleteAction
  | ReopenAction
  | PostponeActionReminder
  | FollowActionCalendars
  | RemindOfActions;
