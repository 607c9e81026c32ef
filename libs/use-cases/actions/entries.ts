import type { Entry } from '../catalogue/entry.js';
import {
  AdoptActionsRequest,
  CompleteActionRequest,
  PostponeActionReminderRequest,
  ReopenActionRequest,
  UpdateActionRequest,
} from './requests.js';

const entry = (given: Pick<Entry, 'name' | 'noun' | 'summary' | 'request'>): Entry => ({
  stream: 'programme',
  begins: false,
  version: null,
  ...given,
});

export const actionEntries: readonly Entry[] = [
  entry({
    name: 'AdoptActions',
    noun: 'actions',
    summary: 'Recommendations come into the action plan of the programme, as their source states them.',
    request: AdoptActionsRequest,
  }),
  entry({
    name: 'UpdateAction',
    noun: 'updated-actions',
    summary: 'Another post is responsible for an action, or it is due on another day.',
    request: UpdateActionRequest,
  }),
  entry({
    name: 'CompleteAction',
    noun: 'completed-actions',
    summary: 'An action is done, with what shows it.',
    request: CompleteActionRequest,
  }),
  entry({
    name: 'PostponeActionReminder',
    noun: 'postponed-action-reminders',
    summary: 'Whoever an action waits for puts its next reminder off, within the deadline (section 7).',
    request: PostponeActionReminderRequest,
  }),
  entry({
    name: 'ReopenAction',
    noun: 'reopened-actions',
    summary: 'An action is not done after all.',
    request: ReopenActionRequest,
  }),
];
