import { type Decision } from '../kernel/decision.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { RATINGS } from './rating.js';
import { refuse } from './refuse.js';
import type { Risk, RisksState, RiskStatus, RiskVersion } from './state.js';

/** In the order in which they were recorded. */
export const risksOf = ({ risks = [] }: Project): RisksState => risks;

export const riskOf = (project: Project, id: string): Risk | undefined =>
  risksOf(project).find((risk) => risk.id === id);

/** How it stands: as it was found last. */
export const presentOf = ({ versions }: Risk): RiskVersion => versions.at(-1)!;

export function riskStatusOf({ stage }: Project, { closed }: Risk): RiskStatus {
  if (closed) return 'closed';
  return stage === 'BENEFITS_WATCH' || ENDINGS.includes(stage) ? 'left' : 'open';
}

export const openRisks = (project: Project): readonly Risk[] =>
  risksOf(project).filter((risk) => riskStatusOf(project, risk) === 'open');

/** The highest rating first; among equals the one that was recorded first. */
export const highestFirst = (risks: readonly Risk[]): readonly Risk[] =>
  [...risks].sort((a, b) => RATINGS.indexOf(presentOf(b).rating) - RATINGS.indexOf(presentOf(a).rating));

/** Decides on a risk that is not closed. */
export function ofRisk<Event>(project: Project, id: string, decide: (risk: Risk) => Decision<Event>): Decision<Event> {
  const risk = riskOf(project, id);
  if (!risk) return refuse('RISK.UNKNOWN');
  return risk.closed ? refuse('RISK.CLOSED') : decide(risk);
}

export const changeRisk = (project: Project, id: string, change: (risk: Risk) => Partial<Risk>): Project => ({
  ...project,
  risks: risksOf(project).map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
});
