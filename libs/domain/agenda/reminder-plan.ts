import type { Instant } from '../calendar/instant.js';
import type { Rung } from '../policy/policy.js';
import type { Project } from '../projects/state.js';
import type { Duty, ReminderPlan } from './state.js';

const EMPTY: ReminderPlan = { version: 0, ladders: {}, postponed: [] };

/** What a project has changed of the policy's reminders. */
export const planOf = ({ reminderPlan }: Pick<Project, 'reminderPlan'>): ReminderPlan => reminderPlan ?? EMPTY;

/** The rungs of a duty: the project's own where it has set them, else the policy's. */
export function rungsOf(
  { ladder }: Pick<Duty, 'ladder'>,
  project: Pick<Project, 'reminderPlan' | 'policy'>,
): readonly Rung[] {
  if (!ladder) return [];
  const own = planOf(project).ladders[ladder]?.rungs ?? [];
  return own.length > 0 ? own : (project.policy.ladders[ladder] ?? []);
}

/** Since when a duty has the rungs it has: those that would have come before do not exist. */
export function rungsSince({ ladder, since }: Duty, project: Pick<Project, 'reminderPlan'>): Instant {
  const set = ladder && planOf(project).ladders[ladder]?.at;
  return set && set > since ? set : since;
}
