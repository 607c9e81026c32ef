import { cashableIn } from '../cases/figures-by-year.js';
import { partFiguresOf } from '../cases/figures.js';
import type { Case, Part } from '../cases/state.js';
import { roundedUp, splitByWeight, totalOf } from '../money/shares.js';
import type { Project } from '../projects/state.js';

/** A unit with the parts of the scope that it joins. */
export interface Joiner {
  readonly unit: string;
  readonly parts: readonly string[];
}

type Cost = 'sharedOneOff' | 'sharedRunning';

/** O3, O6: each part's shared cost among the units that join it, by its key; odd pence by largest remainder. */
export const sharesOf = (
  parts: readonly Part[],
  joiners: readonly Joiner[],
  lead: string,
  cost: Cost = 'sharedOneOff',
): ReadonlyMap<string, bigint> =>
  addedUp(parts, joiners, (part, weights) => splitByWeight(BigInt(part[cost]), weights, lead));

/**
 * O6: what conditions on the shared one-off cost are held against. By weights, odd pence could fall on anyone when units
 * leave, so a share counts as rounded up to the penny; equal ones never fall by it. So each rises when units leave.
 */
export const measuredShares = (
  parts: readonly Part[],
  joiners: readonly Joiner[],
  lead: string,
): ReadonlyMap<string, bigint> =>
  addedUp(parts, joiners, (part, weights) => {
    const cost = BigInt(part.sharedOneOff);
    if (isEqual(part)) return splitByWeight(cost, weights, lead);
    const whole = totalOf(weights.values());
    return new Map([...weights].map(([unit, weight]) => [unit, roundedUp(cost, weight, whole)]));
  });

function addedUp(
  parts: readonly Part[],
  joiners: readonly Joiner[],
  split: (part: Part, weights: ReadonlyMap<string, bigint>) => ReadonlyMap<string, bigint>,
): ReadonlyMap<string, bigint> {
  const shares = new Map(joiners.map(({ unit }) => [unit, 0n]));
  for (const part of parts) {
    for (const [unit, share] of split(part, weightsOf(part, joiners))) shares.set(unit, shares.get(unit)! + share);
  }
  return shares;
}

/** The weights of the units that join a part. */
export const weightsOf = (part: Part, joiners: readonly Joiner[]): ReadonlyMap<string, bigint> =>
  new Map(
    joiners
      .filter(({ parts }) => parts.includes(part.id))
      .flatMap(({ unit }) => {
        const weight = weightOf(part, unit);
        return weight === null ? [] : [[unit, weight] as const];
      }),
  );

const isEqual = ({ sharing }: Part): boolean => (sharing?.by ?? 'equal') === 'equal';

/** O6: what a unit weighs in a part, one where it is split equally; `null`: it cannot join the part. */
export function weightOf(part: Part, unit: string): bigint | null {
  if (isEqual(part)) return 1n;
  const weight = part.sharing!.weights.find((each) => each.unit === unit)?.weight;
  return weight === undefined ? null : BigInt(weight);
}

/**
 * O3: the most that a unit bears of its parts if no more than the minimum of units join each of them: by weights, the
 * units without which the project is not viable, and then the lightest.
 */
export function shareAtMinimum(
  { parts, minimumUnits, requiredUnits }: Pick<Case, 'parts' | 'minimumUnits' | 'requiredUnits'>,
  { unit, parts: joined }: Joiner,
  lead: string,
): bigint {
  const needed = new Set([unit, lead, ...requiredUnits]);
  return totalOf(
    parts
      .filter(({ id }) => joined.includes(id))
      .flatMap((part) => {
        const weight = weightOf(part, unit);
        const cost = BigInt(part.sharedOneOff);
        return weight === null ? [] : [roundedUp(cost, weight, lightest(part, needed, minimumUnits))];
      }),
  );
}

/** What so many units of a part weigh at the least, with those that are needed among them. */
function lightest(part: Part, needed: ReadonlySet<string>, units: number): bigint {
  if (isEqual(part)) return BigInt(units);
  const inOrder = [...part.sharing!.weights].sort(
    (a, b) => Number(needed.has(b.unit)) - Number(needed.has(a.unit)) || a.weight - b.weight,
  );
  const count = Math.max(units, needed.size);
  return totalOf(inOrder.slice(0, count).map(({ weight }) => BigInt(weight)));
}

/** O7: shared one-off and running cost of what is joined at all. */
export function sharedCosts(
  parts: readonly Part[],
  joiners: readonly Joiner[],
): { readonly oneOff: bigint; readonly running: bigint } {
  const taken = parts.filter((part) => weightsOf(part, joiners).size > 0);
  return {
    oneOff: totalOf(taken.map(({ sharedOneOff }) => BigInt(sharedOneOff))),
    running: totalOf(taken.map(({ sharedRunning }) => BigInt(sharedRunning))),
  };
}

/** C3: a unit's own figures over the parts it joins. */
export interface OwnFigures {
  readonly oneOff: bigint;
  readonly running: bigint;
  /** At full effect. */
  readonly cashable: bigint;
  /** By year of the case, from year 1; absent: at full effect in each. */
  readonly cashableByYear?: readonly bigint[];
}

/** C3: what a unit has not given counts nothing. */
export function ownFigures(project: Project, { unit, parts }: Joiner): OwnFigures {
  const figures = parts.flatMap((part) => partFiguresOf(project, unit, part) ?? []);
  const total = (of: 'oneOff' | 'running' | 'cashable') => figures.reduce((sum, each) => sum + BigInt(each[of]), 0n);
  const totals = { oneOff: total('oneOff'), running: total('running'), cashable: total('cashable') };
  if (!figures.some(({ cashableByYear }) => cashableByYear)) return totals;
  const inYear = (year: number) => figures.reduce((sum, each) => sum + cashableIn(each, year), 0n);
  const years = Array.from({ length: project.cases.current!.years }, (_, index) => inYear(index + 1));
  return { ...totals, cashableByYear: years };
}

/** C3, C8: of years that a profile does not reach there is no benefit. */
export const ownCashableIn = ({ cashable, cashableByYear }: OwnFigures, year: number): bigint =>
  cashableByYear ? (cashableByYear[year - 1] ?? 0n) : cashable;
