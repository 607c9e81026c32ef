import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { planDueAt, statusOf } from './plans.js';
import { recoveriesOf } from './ratings.js';

/** Section 7: the owner of benefits that lie behind files a recovery plan. */
export const recoveryDuties = (project: Project): readonly Duty[] =>
  recoveriesOf(project)
    .plans.filter((plan) => statusOf(project, plan) === 'open')
    .map((plan) => ({
      timer: `recovery/${plan.id}`,
      what: 'FileRecoveryPlan',
      organisations: plan.organisation ? [plan.organisation] : [],
      holders: [postAddress(plan.owner)],
      since: plan.askedAt,
      dueAt: planDueAt(project, plan),
      ladder: 'recoveryPlan',
    }));
