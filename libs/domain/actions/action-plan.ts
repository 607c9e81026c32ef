import { putOff, withPutOff } from '../agenda/put-off.js';
import { refuse as refuseReminder } from '../agenda/refuse.js';
import { remindersOf } from '../agenda/reminders-due.js';
import type { ReminderEntry } from '../agenda/state.js';
import { type Decision, type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import { type Facts, postsOf } from '../kernel/facts.js';
import { addressesOf } from '../agenda/held-addresses.js';
import type { Instant } from '../calendar/instant.js';
import { namedTwice } from '../kernel/twice.js';
import type { Programme } from '../programme/state.js';
import type { ActionCommand, AdoptActions, PostponeActionReminder, UpdateAction } from './commands.js';
import { calendarsToFollow } from './own-calendars.js';
import type { ActionEvent } from './events.js';
import { actionMessages } from './messages.js';
import { actionDuties, plannedActionReminders, remindedIn, timerOf } from './reminders.js';
import type { Action, ActionPlan } from './state.js';

const refuse = refusals(actionMessages);

const EMPTY: ActionPlan = { actions: [], reminders: [] };

type Planned = Pick<Programme, 'actionPlan'>;

export const actionPlanOf = ({ actionPlan = EMPTY }: Planned): ActionPlan => actionPlan;

export const actionOf = (programme: Planned, id: string): Action | undefined =>
  actionPlanOf(programme).actions.find((action) => action.id === id);

/** Section 7: the recommendations to which the programme has to see, each with a post and, where one is set, a day. */
export function decideAction(
  programme: Programme,
  command: ActionCommand,
  facts: Facts,
  now: Instant,
): Decision<ActionEvent> {
  if (command.type === 'AdoptActions') return adopt(programme, command, facts);
  if (command.type === 'RemindOfActions') {
    const due = remindersOf(plannedActionReminders(programme), now);
    return due.length === 0 ? nothing : accept(...due);
  }
  if (command.type === 'FollowActionCalendars') {
    const changed = calendarsToFollow(programme, facts.directory);
    return changed.length === 0 ? nothing : accept(...changed);
  }
  const action = actionOf(programme, command.action);
  if (!action) return refuse('ACTION.UNKNOWN', { action: command.action });
  if (command.type === 'ReopenAction') {
    return action.status === 'open' ? refuse('ACTION.OPEN') : accept({ ...command, type: 'ActionReopened' });
  }
  if (action.status === 'complete') return refuse('ACTION.COMPLETE');
  if (command.type === 'PostponeActionReminder') return postpone(programme, action, command, facts, now);
  if (command.type === 'CompleteAction') return accept({ ...command, type: 'ActionCompleted' });
  return update(action, command, facts);
}

function adopt(programme: Programme, { actions }: AdoptActions, facts: Facts): Decision<ActionEvent> {
  const twice = namedTwice([...actionPlanOf(programme).actions, ...actions].map(({ id }) => id));
  if (twice !== undefined) return refuse('ACTION.TWICE', { action: twice });
  const refused = actions.map(({ post }) => whyNoPost(post, facts)).find((each) => each !== null);
  const organisations = Object.fromEntries(
    actions.flatMap(({ post }) => {
      const organisation = organisationOf(post, facts);
      return post && organisation ? [[post, organisation]] : [];
    }),
  );
  return refused ?? accept({ type: 'ActionsAdopted', actions, organisations });
}

/** T2: of two who change it at once, the second is told. */
function update(action: Action, { revision, ...command }: UpdateAction, facts: Facts): Decision<ActionEvent> {
  if (command.post === action.post && command.due === action.due) return nothing;
  if (revision !== undefined && revision !== action.revision) return refuse('ACTION.CHANGED');
  const organisation = organisationOf(command.post, facts);
  return (
    whyNoPost(command.post, facts) ??
    accept({ ...command, type: 'ActionUpdated', ...(organisation !== null && { organisation }) })
  );
}

/** T1: a duty is put off within its deadline, by whoever holds the post that it waits for. */
function postpone(
  programme: Programme,
  action: Action,
  { until }: PostponeActionReminder,
  { actor, directory }: Facts,
  now: Instant,
): Decision<ActionEvent> {
  const duty = actionDuties(programme).find(({ timer }) => timer === timerOf(action));
  if (!duty) return refuseReminder('REMINDER.NOT_WAITING');
  const own = addressesOf(actor.id, directory);
  const recipients = duty.holders.filter((address) => own.includes(address));
  return putOff(duty, { recipients, until }, remindedIn(programme), now);
}

/** T1: by whose calendar its days are counted. */
export const organisationOf = (post: string | null, { directory }: Facts): string | null =>
  postsOf(directory).find(({ id }) => id === post)?.organisation ?? null;

const whyNoPost = (post: string | null, { directory }: Facts): Refusal | null =>
  post === null || postsOf(directory).some(({ id }) => id === post) ? null : refuse('ACTION.POST_UNKNOWN', { post });

/** Folds the action plan. */
export function withActions(
  programme: Programme,
  { event, at, actor }: Pick<Recorded<ActionEvent>, 'event' | 'at' | 'actor'>,
): Programme {
  const plan = actionPlanOf(programme);
  const change = (changed: Partial<Action>, id: string): Programme => ({
    ...programme,
    actionPlan: {
      ...plan,
      actions: plan.actions.map((each) =>
        each.id === id ? { ...each, ...changed, revision: each.revision + 1 } : each,
      ),
    },
  });
  switch (event.type) {
    case 'ActionsAdopted': {
      const fresh = { since: at, completedAt: null, evidence: null, revision: 1 };
      const adopted = event.actions.map((action) => ({
        ...action,
        ...fresh,
        organisation: event.organisations?.[action.post ?? ''] ?? null,
      }));
      return { ...programme, actionPlan: { ...plan, actions: [...plan.actions, ...adopted] } };
    }
    case 'ActionUpdated':
      return change(
        { post: event.post, due: event.due, since: at, organisation: event.organisation ?? null },
        event.action,
      );
    case 'ActionCompleted':
      return change({ status: 'complete', completedAt: at, evidence: event.evidence }, event.action);
    case 'ActionReopened':
      return change({ status: 'open', completedAt: null, evidence: null, since: at }, event.action);
    case 'RemindersSent': {
      const { type: _, overtaken, timer, what, ...rung } = event;
      const entries: ReminderEntry[] = [
        ...overtaken.map((each) => ({ timer, what, at, status: 'overtaken' as const, ...each })),
        { timer, what, at, status: 'sent', ...rung },
      ];
      return { ...programme, actionPlan: { ...plan, reminders: [...plan.reminders, ...entries] } };
    }
    case 'ReminderPostponed':
      return { ...programme, actionPlan: { ...plan, reminderPlan: withPutOff(plan, { event, at, actor }) } };
    case 'OwnCalendarFollowed': {
      const ownCalendars = { ...plan.ownCalendars, [event.organisation]: event.calendar };
      return { ...programme, actionPlan: { ...plan, ownCalendars } };
    }
    case 'ReminderUndelivered':
      return programme;
  }
}
