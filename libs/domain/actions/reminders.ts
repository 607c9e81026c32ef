import { postAddress, roleOf } from '../agenda/addresses.js';
import { type PlannedReminder, plannedOf } from '../agenda/reminders.js';
import type { Address, Duty } from '../agenda/state.js';
import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import type { Reminded } from '../agenda/postponed.js';
import type { Programme } from '../programme/state.js';
import type { Action } from './state.js';

/** When an action is due; `null`: no day is set, and it is never overdue. */
export const actionDueAt = (programme: Programme, { due }: Pick<Action, 'due'>): Instant | null =>
  due && endOf(due, programme);

/** The action plan's timers: each time an action is set going anew it has a ladder of its own. */
export const timerOf = ({ id, revision }: Action): string => `action/${id}/${revision}`;

/** The action that a timer is about. */
export const actionOfTimer = (timer: string): string => timer.split('/')[1] ?? '';

/** An action waits for the responsible post; one without, for the programme office. */
export const waitsAt = ({ post }: Pick<Action, 'post'>): Address => (post ? postAddress(post) : roleOf('PO'));

/** What waits for whom. */
export const actionDuties = (programme: Programme): readonly Duty[] =>
  (programme.actionPlan?.actions ?? [])
    .filter(({ status }) => status === 'open')
    .map((action) => ({
      timer: timerOf(action),
      what: 'CompleteAction',
      organisations: action.post && action.organisation ? [action.organisation] : [],
      holders: [waitsAt(action)],
      since: action.since,
      dueAt: actionDueAt(programme, action),
      ladder: 'action',
    }));

/** What its reminders are counted by: the programme's policy and calendar and, where a post is responsible, the calendar of its organisation. */
export const remindedIn = ({ actionPlan, policy, calendar }: Programme): Reminded => ({
  reminders: actionPlan?.reminders ?? [],
  reminderPlan: actionPlan?.reminderPlan,
  ownCalendars: actionPlan?.ownCalendars,
  policy,
  calendar,
  lead: { organisation: null, post: null },
});

/** Every reminder still to come, in the order of time. */
export const plannedActionReminders = (programme: Programme): readonly PlannedReminder[] =>
  plannedOf(actionDuties(programme), remindedIn(programme));
