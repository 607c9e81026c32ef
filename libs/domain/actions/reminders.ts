import { postAddress, roleOf } from '../agenda/addresses.js';
import { type PlannedReminder, plannedOf } from '../agenda/reminders.js';
import type { Duty } from '../agenda/state.js';
import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import type { Programme } from '../programme/state.js';
import type { Action } from './state.js';

/** When an action is due; `null`: no day is set, and it is never overdue. */
export const actionDueAt = (programme: Programme, { due }: Pick<Action, 'due'>): Instant | null =>
  due && endOf(due, programme);

/** The action plan's timers: each time an action is set going anew it has a ladder of its own. */
export const timerOf = ({ id, revision }: Action): string => `action/${id}/${revision}`;

/** The action that a timer is about. */
export const actionOfTimer = (timer: string): string => timer.split('/')[1] ?? '';

/** What waits for the responsible post; of an action without one, for the programme office. */
export const actionDuties = (programme: Programme): readonly Duty[] =>
  (programme.actionPlan?.actions ?? [])
    .filter(({ status }) => status === 'open')
    .map((action) => ({
      timer: timerOf(action),
      what: 'CompleteAction',
      organisations: [],
      holders: [action.post ? postAddress(action.post) : roleOf('PO')],
      since: action.since,
      dueAt: actionDueAt(programme, action),
      ladder: 'action',
    }));

/** Every reminder still to come, in the order of time, as the programme's policy and calendar have it. */
export const plannedActionReminders = (programme: Programme): readonly PlannedReminder[] =>
  plannedOf(actionDuties(programme), {
    reminders: programme.actionPlan?.reminders ?? [],
    policy: programme.policy,
    calendar: programme.calendar,
    lead: { organisation: null, post: null },
  });
