import type { Project } from '../projects/state.js';
import { participationOf, unitOf } from './units.js';

/** T2: what a form on a unit's participation was opened with. */
export const participationVersionOf = (project: Project, unit: string): string => {
  const { units } = project.participation;
  return String(Object.hasOwn(units, unit) ? units[unit].revision : 0);
};

/**
 * T2: what a form for an organisation's own decision was opened with. It changes when its unit is asked anew or the
 * organisation itself decides, not when the other key is turned (M1), so all members can answer at once.
 */
export const keyVersionOf = (project: Project, organisation: string): string => {
  const unit = unitOf(project, organisation);
  if (!unit) return '0';
  const { askedAt, keys } = participationOf(project, unit);
  return `${askedAt}.${keys[organisation]?.at ?? 'none'}`;
};
