import type { ReminderPostponed, ReminderUndelivered, RemindersSent } from '../agenda/events.js';
import type { OwnCalendarFollowed } from '../projects/events.js';
import type { AdoptActions, CompleteAction, ReopenAction, UpdateAction } from './commands.js';

export interface ActionsAdopted extends Omit<AdoptActions, 'type'> {
  readonly type: 'ActionsAdopted';
  /** T1: organisations of the responsible posts, by post; absent: not stated. */
  readonly organisations?: Readonly<Record<string, string>>;
}

export interface ActionUpdated extends Omit<UpdateAction, 'type' | 'revision'> {
  readonly type: 'ActionUpdated';
  /** T1: of the post; absent: of none, or not stated. */
  readonly organisation?: string;
  /** The passing of which it is a part, by which both posts have been told. */
  readonly passing?: string;
}

export interface ActionCompleted extends Omit<CompleteAction, 'type'> {
  readonly type: 'ActionCompleted';
}

export interface ActionReopened extends Omit<ReopenAction, 'type'> {
  readonly type: 'ActionReopened';
}

export type ActionEvent =
  | ActionsAdopted
  | ActionUpdated
  | ActionCompleted
  | ActionReopened
  | OwnCalendarFollowed
  | ReminderPostponed
  | RemindersSent
  | ReminderUndelivered;
