import { partsOf } from '../cases/figures.js';
import { partsJoined } from '../participation/keys.js';
import { type Shares, settledShares } from '../participation/settled-shares.js';
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
  relief = BigInt(project.movements.relief),
): Shares => settledShares(...inCase(project, joiners), { relief, late: latecomersOf(project) });

export const runningShares = (project: Project, joiners: readonly Joiner[]): Shares =>
  settledShares(...inCase(project, joiners), { relief: 0n, late: latecomersOf(project) }, 'sharedRunning');

const inCase = (project: Project, joiners: readonly Joiner[]) =>
  [project.cases.current!.parts, joiners, leadUnitOf(project)!.id] as const;

/** O10: those who came late in the order in which they came, and after them those who would. */
export function latecomersOf(project: Project): readonly string[] {
  const came = [...new Set(project.movements.lateJoins.map(({ unit }) => unit).reverse())].reverse();
  const isIn = (unit: Unit): boolean =>
    bears(project, unit) || (reOptInOf(project)?.members.includes(unit.id) ?? false);
  const out = project.units.filter((unit) => !isIn(unit)).map(({ id }) => id);
  return [...came.filter((id) => !out.includes(id)), ...out];
}
