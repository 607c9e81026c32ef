import type { Project } from '../projects/state.js';

/** T2: what a form on the plan of a project's reminders was opened with; it rises with each change of the plan. */
export const planVersionOf = ({ reminderPlan }: Project): number => reminderPlan?.version ?? 0;
