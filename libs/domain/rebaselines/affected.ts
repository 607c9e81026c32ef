import { holds, type Finding } from '../participation/conditions.js';
import { conditionsOf, keysTurned, partsJoined } from '../participation/keys.js';
import type { Condition } from '../participation/state.js';
import { joinedUnits } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { hasDecidedOnIt } from './outstanding.js';
import type { Affected, AffectedGround, Materiality, UnitEffect, UnitTerms } from './state.js';

/**
 * X3: the units in the project that must decide again: those hit in their own benefit or share, in a condition, or by a
 * new duty, and those that would bear more than they accepted (O3). Who has decided on this version already does not.
 */
export const affectedBy = (project: Project, found: Materiality, newDuties: readonly string[]): readonly Affected[] =>
  joinedUnits(project)
    .filter((unit) => !hasDecidedOnIt(project, unit))
    .map((unit) => ({ unit: unit.id, grounds: groundsOf(project, unit, found, newDuties) }))
    .filter(({ grounds }) => grounds.length > 0);

function groundsOf(
  project: Project,
  unit: Unit,
  found: Materiality,
  newDuties: readonly string[],
): readonly AffectedGround[] {
  const effect = found.units.find((each) => each.unit === unit.id);
  const grounds: AffectedGround[] = [...(effect?.tests ?? [])];
  if (isOverCap(project, unit, effect)) grounds.push('cap');
  if (isTouched(project, unit, found)) grounds.push('condition');
  if (newDuties.includes(unit.id) || hasNewPart(project, unit)) grounds.push('new_duty');
  return grounds;
}

/** O3: nobody bears more than the largest share it accepted without deciding again. */
const isOverCap = (project: Project, unit: Unit, effect: UnitEffect | undefined): boolean =>
  keysTurned(project, unit).some(
    ({ largestShare }) => largestShare !== null && BigInt(effect?.after?.share ?? 0) > BigInt(largestShare),
  );

/** A part that is required of everyone who joins, and that the unit has not joined. */
function hasNewPart(project: Project, unit: Unit): boolean {
  const joined = partsJoined(project, unit);
  return project.cases.current!.parts.some(({ id, required }) => required && !joined.includes(id));
}

function isTouched(project: Project, unit: Unit, found: Materiality): boolean {
  const effect = found.units.find((each) => each.unit === unit.id);
  if (!effect?.before || !effect.after) return false;
  const [before, after] = [findingOf(effect.before, found, 'before'), findingOf(effect.after, found, 'after')];
  return conditionsOf(keysTurned(project, unit)).some((condition) =>
    condition.metric === 'judged' ? found.tests.includes('scope') : isHarder(condition, before, after),
  );
}

function findingOf({ share, cashable }: UnitTerms, { units }: Materiality, when: 'before' | 'after'): Finding {
  return {
    share: BigInt(share),
    cashable: BigInt(cashable),
    units: units.filter((each) => each[when] !== null).length,
  };
}

/** A condition on a metric is touched when the metric moves against it (O6). */
function isHarder(condition: Condition, before: Finding, after: Finding): boolean {
  if (!holds(condition, after)) return true;
  switch (condition.metric) {
    case 'cost_share':
      return after.share > before.share;
    case 'payback_years':
      return after.share * before.cashable > before.share * after.cashable;
    case 'units_joined':
      return after.units < before.units;
    case 'judged':
      return false;
  }
}
