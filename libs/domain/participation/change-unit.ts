import type { Instant } from '../calendar/instant.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { OptIn, Participation } from './state.js';
import { participationOf } from './units.js';

/** The project after a change in one unit's participation; after the close O7 is to be run again. */
export function changeUnit(project: Project, unit: Unit, at: Instant, change: Partial<Participation>): Project {
  const before = participationOf(project, unit);
  const changed = change.status !== undefined && change.status !== before.status;
  const after = { ...before, since: changed ? at : before.since, ...change, revision: before.revision + 1 };
  const units = { ...project.participation.units, [unit.id]: after };
  const { optIn } = project.participation;
  return {
    ...project,
    participation: { ...project.participation, units, optIn: changed ? madeStale(optIn, at) : optIn },
  };
}

/** O7: the last run no longer stands, if the window has closed. */
export const madeStale = (optIn: OptIn | null, at: Instant): OptIn | null =>
  optIn?.closedAt && !optIn.stale ? { ...optIn, stale: true, viabilitySince: at } : optIn;

/** O7: the project after a change of something else that viability depends on: a case, a figure, the discount rate. */
export const withStaleViability = (project: Project, at: Instant): Project => ({
  ...project,
  participation: { ...project.participation, optIn: madeStale(project.participation.optIn, at) },
});

/** The project with the opt-in changed; one that has been opened. */
export const changeOptIn = (project: Project, change: Partial<OptIn>): Project => ({
  ...project,
  participation: { ...project.participation, optIn: { ...project.participation.optIn!, ...change } },
});
