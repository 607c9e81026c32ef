import type { Project } from '#domain/projects/state.js';
import { planDueAt, statusOf } from '#domain/recoveries/plans.js';
import { recoveriesOf } from '#domain/recoveries/ratings.js';
import type { Rows } from './tables.js';

export const recoveryPlanRows = (project: Project): Rows => ({
  recovery_plans: recoveriesOf(project).plans.map((plan) => ({
    project: project.id,
    id: plan.id,
    owner: plan.owner,
    organisation: plan.organisation,
    month: plan.month,
    status: statusOf(project, plan),
    askedAt: plan.askedAt,
    dueAt: planDueAt(project, plan),
    filedAt: plan.filed.at(0)?.at ?? null,
  })),
});
