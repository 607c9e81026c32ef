import type { Case } from '../cases/state.js';
import { pence } from '../money/pence.js';
import { settledOf } from '../movements/settled.js';
import type { Project } from '../projects/state.js';
import { type Finding, foundFor, holds } from './conditions.js';
import { isMeasurable } from './keys.js';
import { type Member, membersOf } from './members.js';
import { NOTHING_SETTLED, type Settled, settledShares } from './settled-shares.js';
import { measuredShares } from './shares.js';
import type {
  FailedCondition,
  Failing,
  MeasurableCondition,
  Viability,
  ViabilityRound,
  ViabilityTest,
} from './state.js';
import { leadUnitOf } from './units.js';
import { type Burden, resultOf, worthOf } from './worth.js';

/** Everything that O7 depends on, and nothing else: it can be asked of members, cases and numbers that are supposed. */
export interface ViabilityQuestion {
  readonly case: Pick<Case, 'parts' | 'years' | 'minimumUnits' | 'requiredUnits' | 'floors'>;
  /** The lead's unit. */
  readonly lead: string;
  readonly members: readonly Member[];
  readonly discountPerMille: number;
  /** Absent: nobody has come late or left. */
  readonly settled?: Settled;
}

/** O7, of the decisions as they stand. */
export const viabilityOf = (project: Project): Viability => testViability(questionOf(project));

export const questionOf = (project: Project): ViabilityQuestion => ({
  case: project.cases.current!,
  lead: leadUnitOf(project)!.id,
  members: membersOf(project),
  discountPerMille: project.policy.case.discountPerMille,
  settled: settledOf(project),
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
    const burdens = burdensOf(question, members);
    const outcome = outcomeOf(question, burdens);
    const failing = failingIn(question, burdens, outcome.failed.length === 0);
    rounds.push(roundOf(burdens, failing));
    if (failing.length === 0) {
      return { ...outcome, ...conclusionOf(rounds), members: resultsOf(question, burdens) };
    }
    members = members.filter(({ unit }) => !failing.some((each) => each.unit === unit));
  }
}

/** What each member bears of the shared cost, with these members and no others. */
export function burdensOf(
  { case: { parts }, lead, settled = NOTHING_SETTLED }: ViabilityQuestion,
  members: readonly Member[],
): readonly Burden[] {
  const oneOff = settledShares(parts, members, lead, settled);
  const running = settledShares(parts, members, lead, settled, 'sharedRunning');
  return members.map((member) => ({ member, oneOff: oneOff.get(member.unit)!, running: running.get(member.unit)! }));
}

/** O7 (d), and the caps of O3 on a set that passes. */
function failingIn(question: ViabilityQuestion, burdens: readonly Burden[], passes: boolean): readonly Failing[] {
  const failed = failedConditions(question, burdens);
  if (failed.length > 0 || !passes) return failed;
  return burdens
    .filter(({ member: { cap }, oneOff }) => cap !== null && oneOff > cap)
    .map(({ member: { unit, cap } }) => ({ unit, what: 'cap', accepts: pence(cap!) }));
}

function failedConditions({ case: { parts }, lead }: ViabilityQuestion, burdens: readonly Burden[]) {
  const members = burdens.map(({ member }) => member);
  const measured = measuredShares(parts, members, lead);
  return members.flatMap(({ unit, own, conditions, fails }): readonly Failing[] => {
    const finding = { share: measured.get(unit)!, cashable: own.cashable, units: members.length };
    const failed = conditions.filter((condition) => !holds(condition, finding));
    return failed.length > 0 || fails
      ? [{ unit, what: 'condition', conditions: withFindings(failed.filter(isMeasurable), finding) }]
      : [];
  });
}

const withFindings = (failed: readonly MeasurableCondition[], finding: Finding): readonly FailedCondition[] =>
  failed.map((condition) => ({ condition, found: foundFor(condition, finding) }));

/** O7 (a) to (c). */
function outcomeOf(question: ViabilityQuestion, burdens: readonly Burden[]) {
  const { netAnnualCashable, netPresentValue } = worthOf(burdens, question.case.years, question.discountPerMille);
  const { floors, minimumUnits, requiredUnits } = question.case;
  const required = [question.lead, ...requiredUnits];
  const tests: Readonly<Record<ViabilityTest, boolean>> = {
    units: burdens.length >= minimumUnits,
    required: required.every((id) => burdens.some(({ member: { unit } }) => unit === id)),
    cashable_floor: floors.netAnnualCashable === null || netAnnualCashable >= BigInt(floors.netAnnualCashable),
    npv_floor: floors.netPresentValue === null || netPresentValue >= BigInt(floors.netPresentValue),
  };
  const failed = (Object.keys(tests) as ViabilityTest[]).filter((test) => !tests[test]);
  return {
    passed: failed.length === 0,
    netAnnualCashable: pence(netAnnualCashable),
    netPresentValue: pence(netPresentValue),
    failed,
  };
}

const roundOf = (burdens: readonly Burden[], failing: readonly Failing[]): ViabilityRound => ({
  units: burdens.map(({ member: { unit } }) => unit),
  shares: byUnit(burdens, ({ oneOff }) => pence(oneOff)),
  running: byUnit(burdens, ({ running }) => pence(running)),
  failing,
});

const resultsOf = ({ case: { years }, discountPerMille }: ViabilityQuestion, burdens: readonly Burden[]) =>
  byUnit(burdens, (burden) => resultOf(burden, years, discountPerMille));

/** The last round is the result; who left on the way, and why. */
function conclusionOf(rounds: readonly ViabilityRound[]) {
  const left = (what: 'condition' | 'cap') =>
    rounds.flatMap(({ failing }) => failing.filter((each) => each.what === what).map(({ unit }) => unit));
  const { units, shares } = rounds.at(-1)!;
  return { rounds, units, shares, conditionFailed: left('condition'), reconfirm: left('cap') };
}

const byUnit = <Value>(burdens: readonly Burden[], of: (burden: Burden) => Value): Readonly<Record<string, Value>> =>
  Object.fromEntries(burdens.map((burden) => [burden.member.unit, of(burden)]));
