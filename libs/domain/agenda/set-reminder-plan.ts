import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import type { Rung } from '../policy/policy.js';
import type { Project } from '../projects/state.js';
import type { SetReminderPlan } from './commands.js';
import type { ReminderPlanSet, RemindersSent } from './events.js';
import { refuse } from './refuse.js';
import { planOf } from './reminder-plan.js';
import { remindersDue } from './reminders-due.js';
import { planVersionOf } from './version.js';

/** A duty cannot be switched off: whoever the policy reminds first is reminded. What is due already still goes out. */
export const setReminderPlan: Decide<SetReminderPlan, ReminderPlanSet | RemindersSent> = (
  project,
  { ladder, rungs, reason },
  _facts,
  now,
) => {
  if (same(rungs, project.reminderPlan?.ladders[ladder]?.rungs ?? [])) return nothing;
  if (rungs.length > 0 && !reachesWhoeverItWaitsFor(project, { ladder, rungs })) return refuse('REMINDER.SWITCHED_OFF');
  const planVersion = planVersionOf(project) + 1;
  return accept<ReminderPlanSet | RemindersSent>(...remindersDue(project, now), {
    type: 'ReminderPlanSet',
    ...{ ladder, rungs, planVersion, reason },
  });
};

function reachesWhoeverItWaitsFor({ policy }: Project, { ladder, rungs }: Pick<SetReminderPlan, 'ladder' | 'rungs'>) {
  const first: Rung['to'] = policy.ladders[ladder]?.[0]?.to ?? [];
  return rungs.some(({ to }) => to.some((each) => each === 'holder' || first.includes(each)));
}

export const reminderPlanSet: Evolve<ReminderPlanSet> = (project, { event, at, actor: by }) => {
  const { ladder, rungs, reason, planVersion: version } = event;
  const { ladders, postponed } = planOf(project);
  return {
    ...project,
    reminderPlan: { version, ladders: { ...ladders, [ladder]: { rungs, reason, at, by } }, postponed },
  };
};
