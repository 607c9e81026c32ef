import { isSettled } from '../benefits/standing.js';
import { dueDay, endOf } from '../calendar/due.js';
import type { Instant, Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import { afterHolds } from '../holds/holds.js';
import { type Directory, postsOf } from '../kernel/facts.js';
import { realisationPolicy, recoveryPolicy } from '../policy/additions.js';
import { countedBy } from '../projects/own-calendars.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import type { RealisationRated } from './events.js';
import { baselineOf, recoveriesOf } from './ratings.js';
import { countedLines, realisedBy } from './ratio.js';
import type { RecoveryPlan, RecoveryStatus } from './state.js';

/** B5: one plan of each owner whose benefits lie behind, and of whom none is awaited already. */
export function plansToAskFor(project: Project, month: Month, directory: Directory): RealisationRated['plans'] {
  const { plans } = recoveriesOf(project);
  const awaited = plans.filter((plan) => statusOf(project, plan) === 'open').map(({ owner }) => owner);
  const behind = countedLines(project).filter((line) => isBehind(project, line, month));
  const owners = [...new Set(behind.map(({ ownerPost }) => ownerPost))].filter((owner) => !awaited.includes(owner));
  return owners.map((owner, index) => ({
    id: `R${plans.length + index + 1}`,
    owner,
    organisation: postsOf(directory).find(({ id }) => id === owner)?.organisation ?? null,
    lines: behind.filter(({ ownerPost }) => ownerPost === owner).map(({ id }) => id),
  }));
}

/** Less than green by itself, or, of a dis-benefit, more than was planned, while something can still be done about it. */
function isBehind(project: Project, line: BenefitLine, month: Month): boolean {
  const { planned, realised } = realisedBy(project, line, month);
  if (line.disBenefit) return realised > planned;
  return !isSettled(project, line) && realised * 100n < planned * BigInt(realisationPolicy(project).greenPercent);
}

export const planOf = (project: Project, id: string): RecoveryPlan | undefined =>
  recoveriesOf(project).plans.find((plan) => plan.id === id);

/** Nothing is asked or taken any more of a plan that is over. */
export const isOver = (project: Project, { recoveredAt, baseline }: RecoveryPlan): boolean =>
  recoveredAt !== null || baseline !== baselineOf(project) || ENDINGS.includes(project.stage);

export function statusOf(project: Project, plan: RecoveryPlan): RecoveryStatus {
  if (plan.filed.length > 0) return 'filed';
  return isOver(project, plan) ? 'not_needed' : 'open';
}

/** B5: by when it is filed, on its organisation's own calendar (T1); a hold stops the clock (X6). */
export function planDueAt(project: Project, { askedAt, organisation }: RecoveryPlan): Instant {
  const terms = organisation ? countedBy(project, organisation) : project;
  return endOf(afterHolds(terms, askedAt, dueDay(askedAt, recoveryPolicy(project).planDays, terms)), terms);
}
