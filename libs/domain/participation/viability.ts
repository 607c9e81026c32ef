import type { Case } from '../cases/state.js';
import { pence } from '../money/pence.js';
import { netPresentValue } from '../money/present-value.js';
import type { Project } from '../projects/state.js';
import { holds } from './conditions.js';
import { type Member, membersOf } from './members.js';
import { sharedCosts, sharesOf } from './shares.js';
import type { Viability, ViabilityRound, ViabilityTest } from './state.js';
import { leadUnitOf } from './units.js';

/** Everything that O7 depends on, and nothing else: it can be asked of members, cases and numbers that are supposed. */
export interface ViabilityQuestion {
  readonly case: Pick<Case, 'parts' | 'years' | 'minimumUnits' | 'requiredUnits' | 'floors'>;
  /** The lead's unit. */
  readonly lead: string;
  readonly members: readonly Member[];
  readonly discountPerMille: number;
}

/** O7, of the decisions as they stand. */
export const viabilityOf = (project: Project): Viability => testViability(questionOf(project));

export const questionOf = (project: Project): ViabilityQuestion => ({
  case: project.cases.current!,
  lead: leadUnitOf(project)!.id,
  members: membersOf(project),
  discountPerMille: project.policy.case.discountPerMille,
});

/**
 * O7: the largest set of joined units whose conditions all hold, and whether the project is worth it with them. Units
 * whose condition fails leave together, and the rest is computed anew. Only on a set that passes are the largest
 * shares tested (O3); a unit that would bear more leaves too, and all is computed anew. The answer depends on the
 * decisions alone, not on their order.
 */
export function testViability(question: ViabilityQuestion): Viability {
  const rounds: ViabilityRound[] = [];
  let { members } = question;
  for (;;) {
    const shares = sharesOf(question.case.parts, members, question.lead);
    const outcome = outcomeOf(question, members);
    const failing = failingIn(members, shares, outcome.failed.length === 0);
    rounds.push({ units: members.map(({ unit }) => unit), shares: inPence(shares), failing });
    if (failing.length === 0) return { ...outcome, ...conclusionOf(rounds), passed: outcome.failed.length === 0 };
    members = members.filter(({ unit }) => !failing.some((each) => each.unit === unit));
  }
}

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
function outcomeOf(question: ViabilityQuestion, members: readonly Member[]) {
  const { netAnnualCashable, netPresentValue: presentValue } = worthOf(question, members);
  const { floors, minimumUnits, requiredUnits } = question.case;
  const required = [question.lead, ...requiredUnits];
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
function worthOf({ case: { parts, years }, discountPerMille }: ViabilityQuestion, members: readonly Member[]) {
  const shared = sharedCosts(parts, members);
  const total = (of: 'oneOff' | 'running' | 'cashable') => members.reduce((sum, { own }) => sum + own[of], 0n);
  const netAnnualCashable = total('cashable') - total('running') - shared.running;
  const flows = [-(shared.oneOff + total('oneOff')), ...Array<bigint>(years).fill(netAnnualCashable)];
  return { netAnnualCashable, netPresentValue: netPresentValue(flows, discountPerMille) };
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
