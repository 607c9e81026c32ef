import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { conditionsPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { ApprovalCondition } from './state.js';

export const conditionDueAt = (project: Project, { due }: ApprovalCondition): Instant => endOf(due, project);

/** V15: when an approval lapses over a precedent condition that is not discharged. */
export const lapsesAt = (project: Project, { due }: ApprovalCondition): Instant =>
  endOf(addWorkingDays(due, conditionsPolicy(project).lapseDays, project.calendar), project);
