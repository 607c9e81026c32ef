import { partsOf } from '../cases/figures.js';
import { membersOf } from '../participation/members.js';
import { sharesOf } from '../participation/shares.js';
import type { Joiner } from '../participation/shares.js';
import { leadUnitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { type Adjustment, adjustments, afterLeaving } from './reapportion.js';

/** How shared cost would be split anew if a unit joined or left: once, and each year from then on. */
export interface Proposal {
  readonly unit: string;
  readonly change: 'joins' | 'leaves';
  readonly oneOff: readonly Adjustment[];
  readonly running: readonly Adjustment[];
}

/**
 * O10, X4: by the key of the case. Whoever joins does so with all parts; whoever leaves has borne its share of the
 * one-off cost unless another sum is given, and bears none of the running cost from then on. `null`: there is no case, no
 * lead or no such unit, or it is the lead's, which does not leave.
 */
export function proposalFor(project: Project, unit: string, bears?: bigint): Proposal | null {
  const { current } = project.cases;
  const lead = leadUnitOf(project)?.id;
  if (!current || !lead || !project.units.some(({ id }) => id === unit)) return null;
  const joined: readonly Joiner[] = membersOf(project);
  const split = (joiners: readonly Joiner[], cost: 'sharedOneOff' | 'sharedRunning') =>
    sharesOf(current.parts, joiners, lead, cost);
  const [once, yearly] = [split(joined, 'sharedOneOff'), split(joined, 'sharedRunning')];
  if (!joined.some((each) => each.unit === unit)) {
    const withIt = [...joined, { unit, parts: partsOf(project) }];
    return {
      unit,
      change: 'joins',
      oneOff: adjustments(once, split(withIt, 'sharedOneOff')),
      running: adjustments(yearly, split(withIt, 'sharedRunning')),
    };
  }
  if (unit === lead) return null;
  const staying = joined.filter((each) => each.unit !== unit);
  const leaving = { unit, bears: bears ?? once.get(unit)!, without: split(staying, 'sharedOneOff'), lead };
  return {
    unit,
    change: 'leaves',
    oneOff: adjustments(once, afterLeaving(once, leaving)),
    running: adjustments(yearly, split(staying, 'sharedRunning')),
  };
}
