import type { Part } from '../cases/state.js';
import { splitByWeight, totalOf } from '../money/shares.js';
import { type Joiner, sharesOf } from './shares.js';

export type Shares = ReadonlyMap<string, bigint>;

/** What those who came and went have settled of the cost that is shared. */
export interface Settled {
  /** X4: what units that left have borne of the set-up cost. */
  readonly relief: bigint;
  /** O10: units that came late, or would, in the order in which they came. */
  readonly late: readonly string[];
}

/** Before the launch nobody has come late or left. */
export const NOTHING_SETTLED: Settled = { relief: 0n, late: [] };

/**
 * O6, O10, X4: what each unit bears of what those who left have not borne: those who launched it by the key, and then one
 * late unit after the other.
 */
export function settledShares(
  parts: readonly Part[],
  joiners: readonly Joiner[],
  lead: string,
  { relief, late }: Settled,
  cost: 'sharedOneOff' | 'sharedRunning' = 'sharedOneOff',
): Shares {
  const byKey = (units: readonly Joiner[]): Shares => lessened(sharesOf(parts, units, lead, cost), relief, lead);
  const latecomers = late.flatMap((id) => joiners.filter(({ unit }) => unit === id));
  let units = joiners.filter(({ unit }) => !late.includes(unit));
  let shares = byKey(units);
  for (const latecomer of latecomers) {
    units = [...units, latecomer];
    shares = withLateUnit(shares, byKey(units), latecomer.unit);
  }
  return shares;
}

/** What has been borne already eases everybody in proportion. */
function lessened(shares: Shares, relief: bigint, lead: string): Shares {
  const whole = totalOf(shares.values());
  if (relief === 0n || whole === 0n) return shares;
  return splitByWeight(whole > relief ? whole - relief : 0n, shares, lead);
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
