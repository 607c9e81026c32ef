import { actionOf, actionPlanOf } from '#domain/actions/action-plan.js';
import { actionDueAt, actionDuties, actionOfTimer, plannedActionReminders } from '#domain/actions/reminders.js';
import type { Action } from '#domain/actions/state.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';

export const actionIn = ({ programme }: Directory, id: string): Action | undefined => actionOf(programme, id);

/** Ids of the actions that stand so. */
export const actionsThat = ({ programme }: Pick<Directory, 'programme'>, status: Action['status']): readonly string[] =>
  actionPlanOf(programme)
    .actions.filter((action) => action.status === status)
    .map(({ id }) => id);

/** An action that waits for somebody. */
export interface WaitingAction {
  readonly id: string;
  readonly recommendation: string;
  /** `null`: no day is set. */
  readonly dueAt: Instant | null;
}

/** What the action plan asks of a person, the most urgent first; of what no post is responsible for, what has a day. */
export function actionsWaitingFor(directory: Directory, person: string): readonly WaitingAction[] {
  const { programme } = directory;
  return timersOf(directory, person)
    .map((timer) => actionOf(programme, actionOfTimer(timer))!)
    .filter(({ post, due }) => post !== null || due !== null)
    .map((action) => ({ id: action.id, recommendation: action.recommendation, dueAt: actionDueAt(programme, action) }))
    .sort((a, b) => (a.dueAt ?? NEVER).localeCompare(b.dueAt ?? NEVER));
}

/** Ids of the actions that wait for a person, who is still to be reminded of them. */
export function actionsRemindedOf(directory: Directory, person: string): readonly string[] {
  const planned = new Set(plannedActionReminders(directory.programme).map(({ timer }) => timer));
  return timersOf(directory, person)
    .filter((timer) => planned.has(timer))
    .map(actionOfTimer);
}

function timersOf(directory: Directory, person: string): readonly string[] {
  const own = addressesOf(person, directory);
  return actionDuties(directory.programme)
    .filter(({ holders }) => holders.some((address) => own.includes(address)))
    .map(({ timer }) => timer);
}

/** Sorts behind every instant. */
const NEVER = '~';
