import { splitByWeight, totalOf } from '../money/shares.js';
import { partsOf } from '../cases/figures.js';
import { partsJoined } from '../participation/keys.js';
import { type Joiner, sharesOf } from '../participation/shares.js';
import { hasJoined, leadUnitOf, participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';

export type Shares = ReadonlyMap<string, bigint>;

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

/** What the units bear of the set-up cost, by the key: all of it but what units that left have borne. */
export function standing(project: Project, joiners: readonly Joiner[], relief = project.movements.relief): Shares {
  const shares = sharesOf(project.cases.current!.parts, joiners, leadUnitOf(project)!.id);
  const whole = totalOf(shares.values());
  const borne = BigInt(relief);
  return borne === 0n || whole === 0n ? shares : splitByWeight(whole - borne, shares, leadUnitOf(project)!.id);
}

export const runningShares = (project: Project, joiners: readonly Joiner[]): Shares =>
  sharesOf(project.cases.current!.parts, joiners, leadUnitOf(project)!.id, 'sharedRunning');
