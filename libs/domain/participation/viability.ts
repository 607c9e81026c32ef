import type { Case } from '../cases/state.js';
import { pence } from '../money/pence.js';
import { netPresentValue } from '../money/present-value.js';
import type { Project } from '../projects/state.js';
import { holds } from './conditions.js';
import { conditionsOf, keysTurned, partsJoined } from './keys.js';
import { type Joiner, ownFigures, sharedCosts, sharesOf } from './shares.js';
import type { Condition, Viability, ViabilityRound, ViabilityTest } from './state.js';
import { joinedUnits, leadUnitOf } from './units.js';

/** A unit that has joined, on its terms. */
interface Member extends Joiner {
  readonly conditions: readonly Condition[];
  /** O3: the largest share it accepts; of two keys the smaller. */
  readonly cap: bigint | null;
  readonly own: ReturnType<typeof ownFigures>;
}

/**
 * O7: the largest set of joined units whose conditions all hold, and whether the project is worth it with them. Units
 * whose condition fails leave together, and the rest is computed anew. Only on a set that passes are the largest
 * shares tested (O3); a unit that would bear more leaves too, and all is computed anew. The answer depends on the
 * decisions alone, not on their order.
 */
export function viabilityOf(project: Project): Viability {
  const current = project.cases.current!;
  const lead = leadUnitOf(project)!.id;
  const rounds: ViabilityRound[] = [];
  let members = membersOf(project);
  for (;;) {
    const shares = sharesOf(current, members, lead);
    const outcome = outcomeOf(project, current, members);
    const failing = failingIn(members, shares, outcome.failed.length === 0);
    rounds.push({ units: members.map(({ unit }) => unit), shares: inPence(shares), failing });
    if (failing.length === 0) return { ...outcome, ...conclusionOf(rounds), passed: outcome.failed.length === 0 };
    members = members.filter(({ unit }) => !failing.some((each) => each.unit === unit));
  }
}

const membersOf = (project: Project): readonly Member[] =>
  joinedUnits(project).map((unit) => {
    const keys = keysTurned(project, unit);
    const joiner = { unit: unit.id, parts: partsJoined(project, unit) };
    const caps = keys.flatMap(({ largestShare }) => (largestShare === null ? [] : [BigInt(largestShare)]));
    return {
      ...joiner,
      conditions: conditionsOf(keys),
      cap: caps.length > 0 ? caps.reduce((a, b) => (a < b ? a : b)) : null,
      own: ownFigures(project, joiner),
    };
  });

/** O7 (d), and the caps of O3 on a set that passes. */
function failingIn(
  members: readonly Member[],
  shares: ReadonlyMap<string, bigint>,
  passes: boolean,
): ViabilityRound['failing'] {
  const units = members.length;
  const failed = members.filter(({ unit, own, conditions }) => {
    const finding = { share: shares.get(unit)!, cashable: own.cashable, units };
    return !conditions.every((condition) => holds(condition, finding));
  });
  if (failed.length > 0) return failed.map(({ unit }) => ({ unit, what: 'condition' }));
  const over = members.filter(({ unit, cap }) => passes && cap !== null && shares.get(unit)! > cap);
  return over.map(({ unit }) => ({ unit, what: 'cap' }));
}

/** O7 (a) to (c). */
function outcomeOf(project: Project, current: Case, members: readonly Member[]) {
  const { netAnnualCashable, netPresentValue: presentValue } = worthOf(project, current, members);
  const { floors, minimumUnits, requiredUnits } = current;
  const required = [leadUnitOf(project)!.id, ...requiredUnits];
  const tests: Readonly<Record<ViabilityTest, boolean>> = {
    units: members.length >= minimumUnits,
    required: required.every((id) => members.some(({ unit }) => unit === id)),
    cashable_floor: floors.netAnnualCashable === null || netAnnualCashable >= BigInt(floors.netAnnualCashable),
    npv_floor: floors.netPresentValue === null || presentValue >= BigInt(floors.netPresentValue),
  };
  return {
    netAnnualCashable: pence(netAnnualCashable),
    netPresentValue: pence(presentValue),
    failed: (Object.keys(tests) as ViabilityTest[]).filter((test) => !tests[test]),
  };
}

/** C8: one-off costs in year 0, then each year the cashable benefit less the running costs. */
function worthOf({ policy }: Project, current: Case, members: readonly Member[]) {
  const shared = sharedCosts(current, members);
  const total = (of: 'oneOff' | 'running' | 'cashable') => members.reduce((sum, { own }) => sum + own[of], 0n);
  const netAnnualCashable = total('cashable') - total('running') - shared.running;
  const flows = [-(shared.oneOff + total('oneOff')), ...Array<bigint>(current.years).fill(netAnnualCashable)];
  return { netAnnualCashable, netPresentValue: netPresentValue(flows, policy.case.discountPerMille) };
}

/** The last round is the result; who left on the way, and why. */
function conclusionOf(rounds: readonly ViabilityRound[]) {
  const left = (what: 'condition' | 'cap') =>
    rounds.flatMap(({ failing }) => failing.filter((each) => each.what === what).map(({ unit }) => unit));
  const { units, shares } = rounds.at(-1)!;
  return { rounds, units, shares, conditionFailed: left('condition'), reconfirm: left('cap') };
}

const inPence = (shares: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> =>
  Object.fromEntries([...shares].map(([unit, share]) => [unit, pence(share)]));
