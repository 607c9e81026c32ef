import type { Instant } from '../calendar/instant.js';
import { interrupted, resumed } from '../delivery/course.js';
import { withdrawItem } from '../gates/withdraw.js';
import type { Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { presentBaseline } from './baselines.js';
import type { RebaselineBegun } from './events.js';
import type { Rebaseline, RebaselineGround } from './state.js';

/** X2: the baseline is to be replaced; one that is being replaced already goes on. */
export function begin(project: Project, ground: RebaselineGround, at: Instant): Project {
  const begun: Rebaseline = { ground, begunAt: at, newDuties: [], reOptIn: null };
  return interrupted(withPresent(project, project.rebaselines.present ?? begun), 'rebaseline');
}

export const rebaselineBegun: Evolve<RebaselineBegun> = (project, { event: { ground }, at }) =>
  begin(project, ground, at);

/**
 * X1: the steering group goes on with the baseline it approved. What was drafted or decided for another stays in the
 * record and counts no longer.
 */
export function abandon(project: Project, at: Instant): Project {
  const { present } = project.rebaselines;
  const baseline = presentBaseline(project);
  if (!present || !baseline) return resumed(project);
  const { case: current, figures } = baseline;
  const restored: Project = {
    ...project,
    gates: withdrawItem(project.gates, 'GR', at),
    cases: { ...project.cases, current, figures },
  };
  return resumed(withPresent(withoutNomination(asBefore(restored)), null));
}

const withoutNomination = (project: Project): Project => ({ ...project, leads: { ...project.leads, nominated: null } });

/** X3: nobody is bound by what was decided on a baseline that is not adopted. */
export const asBefore = (project: Project): Project => ({
  ...project,
  participation: {
    ...project.participation,
    units: { ...project.participation.units, ...project.rebaselines.present?.reOptIn?.before },
  },
});

export const withPresent = (project: Project, present: Rebaseline | null): Project => ({
  ...project,
  rebaselines: { ...project.rebaselines, present },
});
