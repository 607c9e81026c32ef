import { benefitSheet } from './benefit-sheet.js';
import { isEscalated } from '#domain/recoveries/escalated.js';
import { isOver, planDueAt, planOf, statusOf } from '#domain/recoveries/plans.js';
import { recoveriesOf } from '#domain/recoveries/ratings.js';
import type { Rating, RecoveryPlan, RecoveryStatus } from '#domain/recoveries/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Reading } from './reading.js';

/** A recovery plan with its deadline, how it stands, and the titles of the benefits it is about. */
export interface RecoveryPlanView extends RecoveryPlan {
  readonly status: RecoveryStatus;
  readonly dueAt: Instant;
  readonly benefits: readonly string[];
  /** It can be filed, or filed anew. */
  readonly isWanted: boolean;
}

/** B5: how a project stood month by month, and the plans that were asked for. */
export interface RecoveriesView {
  readonly ratings: readonly Rating[];
  readonly plans: readonly RecoveryPlanView[];
  readonly escalated: boolean;
}

export const recoveriesIn = (reading: Reading): RecoveriesView => ({
  ratings: recoveriesOf(reading.project).ratings,
  plans: recoveriesOf(reading.project).plans.map((plan) => viewOf(reading, plan)),
  escalated: isEscalated(reading.project),
});

export function recoveryPlanIn(reading: Reading, id: string): RecoveryPlanView | undefined {
  const plan = planOf(reading.project, id);
  return plan && viewOf(reading, plan);
}

function viewOf(reading: Reading, plan: RecoveryPlan): RecoveryPlanView {
  const { project } = reading;
  const titles = new Map(benefitSheet(reading).lines.map(({ line }) => [line.id, line.title]));
  return {
    ...plan,
    status: statusOf(project, plan),
    dueAt: planDueAt(project, plan),
    benefits: plan.lines.map((line) => titles.get(line) ?? line),
    isWanted: !isOver(project, plan),
  };
}
