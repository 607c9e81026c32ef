import type { Project } from '../projects/state.js';
import type { ContributionsState, Delivered, Place } from './state.js';

export const keyOf = ({ unit, kind, year }: Place): string => `${unit}/${kind}/${year}`;

/** What a unit has recorded in a place; the place may have come from outside. */
export const deliveredAt = ({ contributions }: Project, place: Place): Delivered | undefined =>
  Object.hasOwn(contributions.delivered, keyOf(place)) ? contributions.delivered[keyOf(place)] : undefined;

/** T2: what a form on a unit's contributions was opened with. */
export const contributionVersionOf = ({ contributions }: Project, unit: string): string =>
  String(Object.hasOwn(contributions.revisions, unit) ? contributions.revisions[unit] : 0);

export function withDelivered(project: Project, delivered: Delivered): Project {
  const { contributions } = project;
  const { unit } = delivered;
  const changed: ContributionsState = {
    ...contributions,
    delivered: { ...contributions.delivered, [keyOf(delivered)]: delivered },
    revisions: { ...contributions.revisions, [unit]: (contributions.revisions[unit] ?? 0) + 1 },
  };
  return { ...project, contributions: changed };
}
