import { actionOf, actionPlanOf } from '#domain/actions/action-plan.js';
import type { Action } from '#domain/actions/state.js';
import type { Directory } from '#domain/kernel/facts.js';

export const actionIn = ({ programme }: Directory, id: string): Action | undefined => actionOf(programme, id);

/** Ids of the actions that stand so. */
export const actionsThat = ({ programme }: Pick<Directory, 'programme'>, status: Action['status']): readonly string[] =>
  actionPlanOf(programme)
    .actions.filter((action) => action.status === status)
    .map(({ id }) => id);
