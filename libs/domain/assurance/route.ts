import { toBigInt } from '../money/pence.js';
import type { Pence } from '../money/pence.js';
import type { Project } from '../projects/state.js';
import { routePolicy } from './policy.js';
import type { Route } from './state.js';

/**
 * The route of a project, as it stands: major by its cost or because a member asked before G1, a quick win
 * where the lead took that route, else standard.
 */
export function routeOf(project: Project): Route {
  if (isMajor(project)) return 'major';
  return project.assurance.quickWin ? 'quick_win' : 'standard';
}

export function isMajor(project: Project): boolean {
  const cost = wholeLifeCost(project);
  return (
    project.assurance.askedBy.length > 0 ||
    (cost !== null && toBigInt(cost) >= toBigInt(routePolicy(project).majorFrom))
  );
}

/** What the case states, before there is one what the scope does; `null`: not stated. */
export const wholeLifeCost = ({ cases }: Project): Pence | null =>
  cases.current?.value ?? cases.scope?.wholeLifeCost ?? null;

/** Whether a whole-life cost is that of a quick win. */
export const isQuickWinCost = (project: Project, cost: Pence): boolean =>
  toBigInt(cost) < toBigInt(routePolicy(project).quickWinBelow);

/** G1 by itself, or with G2 in one vote on the route of a quick win. */
export function isG1Decided({ stage, assurance }: Project): boolean {
  if (stage === 'PROPOSED' || stage === 'SCOPING') return false;
  return !(stage === 'BUSINESS_CASE' && assurance.quickWin);
}
