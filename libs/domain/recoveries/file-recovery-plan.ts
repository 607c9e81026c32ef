import { accept } from '../kernel/decision.js';
import { postsHeldBy } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { FileRecoveryPlan } from './commands.js';
import type { RecoveryPlanFiled } from './events.js';
import { isOver, planOf } from './plans.js';
import { recoveriesOf } from './ratings.js';
import { refuse } from './refuse.js';

/** B5: the owner says how what lies behind is made good; it can be filed anew until the project has recovered. */
export const fileRecoveryPlan: Decide<FileRecoveryPlan, RecoveryPlanFiled> = (
  project,
  { plan: id, text },
  { actor, directory },
) => {
  const plan = planOf(project, id);
  if (!plan) return refuse('RECOVERY.UNKNOWN');
  if (!postsHeldBy(directory, actor.id).some((post) => post.id === plan.owner)) return refuse('RECOVERY.NOT_OWNER');
  return isOver(project, plan) ? refuse('RECOVERY.NOT_NEEDED') : accept({ type: 'RecoveryPlanFiled', plan: id, text });
};

export const recoveryPlanFiled: Evolve<RecoveryPlanFiled> = (project, { event, actor: by, at }) => {
  const recoveries = recoveriesOf(project);
  return {
    ...project,
    recoveries: {
      ...recoveries,
      plans: recoveries.plans.map((plan) =>
        plan.id === event.plan ? { ...plan, filed: [...plan.filed, { text: event.text, by, at }] } : plan,
      ),
    },
  };
};
