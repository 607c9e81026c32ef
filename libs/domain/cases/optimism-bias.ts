import type { Instant } from '../calendar/instant.js';
import type { Gate } from '../gates/state.js';
import { type Pence, pence } from '../money/pence.js';
import { netPresentValue } from '../money/present-value.js';
import { totalOf } from '../money/shares.js';
import { ownCashableIn, ownFigures, sharedCosts } from '../participation/shares.js';
import { invitedUnits, joinedUnits } from '../participation/units.js';
import { optimismBiasPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import { partsJoined } from '../participation/keys.js';
import { partsOf } from './figures.js';
import type { CapitalKind, OptimismBias } from './state.js';

/** C7: in per cent, of the policy. */
export function startingUplifts(project: Project): Readonly<Record<CapitalKind | 'outsourcing', number>> {
  const { standardBuildings, nonStandardBuildings, equipment, outsourcing } = optimismBiasPolicy(project);
  return {
    standard_buildings: standardBuildings,
    non_standard_buildings: nonStandardBuildings,
    equipment,
    outsourcing,
  };
}

/** C7: what a gate needs of it, in words for people. */
export const missingOptimismBias = (project: Project, gate: Gate): readonly string[] =>
  project.cases.optimismBias === null && optimismBiasPolicy(project).requiredAt.includes(gate)
    ? ['the optimism bias of cost, time and benefits']
    : [];

/** C7: since when the opt-in waits for a statement that G3 will ask for; `null`: it does not. */
export const optimismBiasAwaitedSince = (project: Project): Instant | null =>
  project.stage === 'OPT_IN' && missingOptimismBias(project, 'G3').length > 0 ? project.stageSince : null;

/** What the case comes to for all who are invited or, once launched, for those who joined. */
export interface CaseTotals {
  readonly oneOff: Pence;
  /** A year. */
  readonly running: Pence;
  /** A year, at full effect. */
  readonly cashable: Pence;
  readonly netAnnualCashable: Pence;
  readonly netPresentValue: Pence;
  /** `null`: not stated. */
  readonly deliveryMonths: number | null;
}

/** C7: the figures of the case without and with the bias that is stated; `null`: no case yet. */
export function totalsOf(project: Project): { readonly without: CaseTotals; readonly with: CaseTotals | null } | null {
  const { current, optimismBias } = project.cases;
  if (!current) return null;
  return { without: biased(project, NONE), with: optimismBias && biased(project, optimismBias) };
}

const NONE: Omit<OptimismBias, 'kind' | 'evidence'> = { oneOff: 0, running: null, time: 0, benefits: 0 };

/** Odd pence are rounded against the case: costs up, benefits down. */
function biased(project: Project, { oneOff, running, time, benefits }: typeof NONE): CaseTotals {
  const { current, scope } = project.cases;
  const joiners = joinersOf(project);
  const own = joiners.map((joiner) => ownFigures(project, joiner));
  const shared = sharedCosts(current!.parts, joiners);
  const raised = (amount: bigint, percent: number): bigint => (amount * BigInt(100 + percent) + 99n) / 100n;
  const once = raised(shared.oneOff + totalOf(own.map((each) => each.oneOff)), oneOff);
  const yearly = raised(shared.running + totalOf(own.map((each) => each.running)), running ?? 0);
  const lowered = (amount: bigint): bigint => (amount * BigInt(100 - benefits)) / 100n;
  const cashable = lowered(totalOf(own.map((each) => each.cashable)));
  const flows = Array.from(
    { length: current!.years },
    (_, index) => lowered(totalOf(own.map((each) => ownCashableIn(each, index + 1)))) - yearly,
  );
  const months = scope?.deliveryMonths;
  return {
    oneOff: pence(once),
    running: pence(yearly),
    cashable: pence(cashable),
    netAnnualCashable: pence(cashable - yearly),
    netPresentValue: pence(netPresentValue([-once, ...flows], project.policy.case.discountPerMille)),
    deliveryMonths: months === undefined ? null : Math.ceil((months * (100 + time)) / 100),
  };
}

const joinersOf = (project: Project) =>
  project.benefits.frozenAt === null
    ? invitedUnits(project).map(({ id }) => ({ unit: id, parts: partsOf(project) }))
    : joinedUnits(project).map((unit) => ({ unit: unit.id, parts: partsJoined(project, unit) }));
