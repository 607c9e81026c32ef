import type { Part } from '../cases/state.js';
import type { Pence } from '../money/pence.js';
import { splitByWeight, totalOf } from '../money/shares.js';
import { type Joiner, weightsOf } from './shares.js';

export type Shares = ReadonlyMap<string, bigint>;

/** What those who came and went have settled of the cost that is shared. */
export interface Settled {
  /** X4: what units that left have borne of the set-up cost of a part. */
  readonly borne: Readonly<Record<string, Pence>>;
  /** O10: units that came late, or would, in the order in which they came. */
  readonly late: readonly string[];
}

/** Before the launch nobody has come late or left. */
export const NOTHING_SETTLED: Settled = { borne: {}, late: [] };

/** O6, O10, X4: what each unit bears of the parts that it joins. */
export function settledShares(
  parts: readonly Part[],
  joiners: readonly Joiner[],
  lead: string,
  settled: Settled,
  cost: 'sharedOneOff' | 'sharedRunning' = 'sharedOneOff',
): Shares {
  const shares = new Map(joiners.map(({ unit }) => [unit, 0n]));
  for (const part of parts) {
    const amount = cost === 'sharedRunning' ? BigInt(part.sharedRunning) : toBear(part, settled);
    for (const [unit, share] of sharesOfPart(part, amount, joiners, lead, settled)) {
      shares.set(unit, shares.get(unit)! + share);
    }
  }
  return shares;
}

/** What units that left have borne of the set-up cost of a part, whatever its id is. */
export const borneOf = ({ borne }: Pick<Settled, 'borne'>, part: string): bigint =>
  Object.hasOwn(borne, part) ? BigInt(borne[part]) : 0n;

/** X4: the set-up cost of a part without what units that left have borne of it. */
export function toBear({ id, sharedOneOff }: Part, settled: Pick<Settled, 'borne'>): bigint {
  const rest = BigInt(sharedOneOff) - borneOf(settled, id);
  return rest > 0n ? rest : 0n;
}

/** O10: a cost among those who launched the part, by its key, and then with one late unit after the other. */
export function sharesOfPart(
  part: Part,
  amount: bigint,
  joiners: readonly Joiner[],
  lead: string,
  { late }: Pick<Settled, 'late'>,
): Shares {
  const inPart = [...weightsOf(part, joiners)];
  const byKey = (weights: typeof inPart): Shares => splitByWeight(amount, new Map(weights), lead);
  let units = inPart.filter(([unit]) => !late.includes(unit));
  let shares = byKey(units);
  for (const latecomer of late.flatMap((id) => inPart.filter(([unit]) => unit === id))) {
    units = [...units, latecomer];
    shares = withLateUnit(shares, byKey(units), latecomer[0]);
  }
  return shares;
}

/**
 * O10: what a late unit bears is its share as the key splits the cost with it. Odd pence fall on it, so nobody who is in
 * bears more than before; what it pays and what the others get back is the same sum.
 */
export function withLateUnit(before: Shares, split: Shares, late: string): Shares {
  const eased = [...before].map(([unit, share]) => [unit, lesser(share, split.get(unit)!)] as const);
  const rest = totalOf(split.values()) - totalOf(eased.map(([, share]) => share));
  return new Map([...eased, [late, rest]]);
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);
