import type { ReminderUndelivered, RemindersSent } from '../agenda/events.js';
import type { AdoptActions, CompleteAction, ReopenAction, UpdateAction } from './commands.js';

export interface ActionsAdopted extends Omit<AdoptActions, 'type'> {
  readonly type: 'ActionsAdopted';
}

export interface ActionUpdated extends Omit<UpdateAction, 'type'> {
  readonly type: 'ActionUpdated';
}

export interface ActionCompleted extends Omit<CompleteAction, 'type'> {
  readonly type: 'ActionCompleted';
}

export interface ActionReopened extends Omit<ReopenAction, 'type'> {
  readonly type: 'ActionReopened';
}

export type ActionEvent =
  ActionsAdopted | ActionUpdated | ActionCompleted | ActionReopened | RemindersSent | ReminderUndelivered;
