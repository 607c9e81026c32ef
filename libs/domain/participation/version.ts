import type { Project } from '../projects/state.js';

/** T2: what a form on a unit's participation was opened with. */
export const participationVersionOf = (project: Project, unit: string): string => {
  const { units } = project.participation;
  return String(Object.hasOwn(units, unit) ? units[unit].revision : 0);
};
