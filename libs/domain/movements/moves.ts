import type { Instant, PlainDate } from '../calendar/instant.js';
import { weightOf } from '../participation/shares.js';
import { leadUnitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { leavesIfGiven } from './leaves-on.js';
import { leavingOn } from './leaving.js';
import { settlementWith } from './settlement.js';
import { bearing } from './standing.js';
import type { SettlementLine } from './state.js';

/** What it would mean for each unit if one joined or left. */
export interface Move {
  readonly unit: string;
  readonly change: 'joins' | 'leaves';
  /** `null`: it joins. */
  readonly leavesOn: PlainDate | null;
  readonly lines: readonly SettlementLine[];
}

/**
 * O10, X4: whoever joins does so now, with all parts that it can; whoever leaves gives notice now, or has given it.
 * `null`: nothing has been approved, there is no such unit, or it is the lead's, which does not leave.
 */
export function moveOf(project: Project, unit: string, now: Instant): Move | null {
  const { current } = project.cases;
  const lead = leadUnitOf(project)?.id;
  const isKnown = project.units.some(({ id }) => id === unit);
  if (!current || !lead || unit === lead || !isKnown || project.benefits.frozenAt === null) return null;
  if (!bearing(project).some((each) => each.unit === unit)) {
    const parts = current.parts.filter((part) => weightOf(part, unit) !== null).map(({ id }) => id);
    return { unit, change: 'joins', leavesOn: null, lines: settlementWith(project, { unit, parts }) };
  }
  const notice = project.movements.notices.find((each) => each.unit === unit);
  const leavesOn = notice?.leavesOn ?? leavesIfGiven(project, now);
  return { unit, change: 'leaves', leavesOn, lines: leavingOn(project, unit, leavesOn).lines };
}
