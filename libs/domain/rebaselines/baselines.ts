import type { BaselineFrozen } from '../benefits/events.js';
import type { Recorded } from '../kernel/event.js';
import type { Project } from '../projects/state.js';
import { compare } from './materiality.js';
import type { ApprovedBaseline, Materiality, Terms } from './state.js';
import { finishOf } from '../delivery/finish.js';
import { termsOf } from './terms.js';

/** The baseline in force; `null`: none has been approved here. */
export const presentBaseline = ({ rebaselines }: Project): ApprovedBaseline | null =>
  rebaselines.approved.at(-1) ?? null;

/** X2: what is compared with: the terms approved last. */
export const approvedTerms = (project: Project): Terms | null => presentBaseline(project)?.terms ?? null;

/**
 * X2: how a project would differ from the baseline in force: as it stands, or as it would stand with another case, other
 * figures, other members. `null`: there is no baseline to compare with.
 */
export function materialityOf(project: Project, proposed: Project = project): Materiality | null {
  const [before, after] = [approvedTerms(project), termsOf(proposed)];
  return before && after && compare(before, after, project);
}

/** B1: the baseline that freezes is kept beside those before it. */
export function baselineKept(project: Project, { event, at }: Recorded<BaselineFrozen>): Project {
  const { current, version, figures } = project.cases;
  const terms = termsOf(project);
  if (!current || !terms) return project;
  const baseline: ApprovedBaseline = {
    gate: project.rebaselines.approved.length === 0 ? 'G3' : 'GR',
    at,
    caseVersion: version,
    case: current,
    figures,
    lines: event.lines,
    terms: { ...terms, lead: project.lead.organisation, scopeChanges: false },
  };
  return withApproved(project, [...project.rebaselines.approved, baseline]);
}

/** X2: the plan with which delivery starts says when the project is to finish. */
export function finishKept(project: Project): Project {
  const { approved } = project.rebaselines;
  const last = approved.at(-1);
  if (!last || last.terms.finish !== null) return project;
  const kept = { ...last, terms: { ...last.terms, finish: finishOf(project) } };
  return withApproved(project, [...approved.slice(0, -1), kept]);
}

const withApproved = (project: Project, approved: readonly ApprovedBaseline[]): Project => ({
  ...project,
  rebaselines: { ...project.rebaselines, approved },
});
