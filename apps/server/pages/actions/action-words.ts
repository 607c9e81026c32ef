import type { Priority } from '#domain/actions/state.js';
import type { ActionStanding } from '#use-cases/queries/action-plan.js';

export const NOT_STATED = 'not stated';

export const PRIORITY_NAMES: Readonly<Record<Priority, string>> = { high: 'High', medium: 'Medium', low: 'Low' };

export const STANDINGS: Readonly<Record<ActionStanding, string>> = {
  open: 'Open',
  overdue: 'Overdue',
  complete: 'Complete',
};

export const priorityInWords = (priority: Priority | null): string =>
  priority === null ? NOT_STATED : PRIORITY_NAMES[priority];
