import { partsOf } from '../cases/figures.js';
import type { Part } from '../cases/state.js';
import { partsJoined } from '../participation/keys.js';
import { type Shares, settledShares, sharesOfPart, toBear } from '../participation/settled-shares.js';
import type { Joiner } from '../participation/shares.js';
import { hasJoined, leadUnitOf, participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from '../rebaselines/deadlines.js';

/** X4: the units that bear the cost: who has joined, and who has not left yet. */
export const bearing = (project: Project): readonly Joiner[] =>
  project.units
    .filter((unit) => bears(project, unit))
    .map((unit) => ({ unit: unit.id, parts: partsBorne(project, unit) }));

const bears = (project: Project, unit: Unit): boolean =>
  hasJoined(participationOf(project, unit)) || project.movements.notices.some((notice) => notice.unit === unit.id);

/** X3: of a unit that leaves over a re-baseline the parts that it had joined before. */
function partsBorne(project: Project, unit: Unit): readonly string[] {
  const { status, past } = participationOf(project, unit);
  if (status !== 'LAPSED' && status !== 'DECLINED') return partsJoined(project, unit);
  const joined = past.map(({ decision }) => decision).findLast(({ answer }) => answer === 'join');
  return joined ? partsOf(project).filter((part) => joined.parts.includes(part)) : partsOf(project);
}

/** What the units bear of the set-up cost: all of it but what units that left have borne. */
export const standing = (
  project: Project,
  joiners: readonly Joiner[],
  borne = project.movements.borne,
  cost?: 'sharedRunning',
): Shares =>
  settledShares(
    project.cases.current!.parts,
    joiners,
    leadUnitOf(project)!.id,
    { borne, late: latecomersOf(project) },
    cost,
  );

/** The same of one part. */
export const standingIn = (project: Project, part: Part, joiners: readonly Joiner[]): Shares =>
  sharesOfPart(part, toBear(part, project.movements), joiners, leadUnitOf(project)!.id, {
    late: latecomersOf(project),
  });

export const runningShares = (project: Project, joiners: readonly Joiner[]): Shares =>
  standing(project, joiners, {}, 'sharedRunning');

/** O10: those who came late in the order in which they came, and after them those who would. */
export function latecomersOf(project: Project): readonly string[] {
  const came = [...new Set(project.movements.lateJoins.map(({ unit }) => unit).reverse())].reverse();
  const isIn = (unit: Unit): boolean =>
    bears(project, unit) || (reOptInOf(project)?.members.includes(unit.id) ?? false);
  const out = project.units.filter((unit) => !isIn(unit)).map(({ id }) => id);
  return [...came.filter((id) => !out.includes(id)), ...out];
}
