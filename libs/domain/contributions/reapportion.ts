import { splitByWeight, totalOf } from '../money/shares.js';

/** Shares of a cost by unit, in pence. */
export type Shares = ReadonlyMap<string, bigint>;

/** What a change of members means for one unit. */
export interface Adjustment {
  readonly unit: string;
  readonly before: bigint;
  readonly after: bigint;
  /** What it pays the others; negative: what it gets back. */
  readonly pays: bigint;
}

/**
 * O10: a unit joins when the others have paid. It pays its share as the key splits the cost with it, and the others get
 * back what they have paid too much. What is paid and what is got back are the same sum where the cost is the same.
 */
export const adjustments = (before: Shares, after: Shares): readonly Adjustment[] =>
  [...new Set([...before.keys(), ...after.keys()])].map((unit) => {
    const [earlier, later] = [before.get(unit) ?? 0n, after.get(unit) ?? 0n];
    return { unit, before: earlier, after: later, pays: later - earlier };
  });

/**
 * X4: a unit leaves and bears of its share what it owes to that date. The rest falls on those who stay, in proportion to
 * what they would bear without it; where nobody stays to bear it, it stays with the unit.
 */
export function afterLeaving(
  before: Shares,
  {
    unit,
    bears,
    without,
    lead,
  }: { readonly unit: string; readonly bears: bigint; readonly without: Shares; readonly lead: string },
): Shares {
  const share = before.get(unit) ?? 0n;
  const kept = bears < share ? bears : share;
  const staying = new Map([...without].filter(([id, weight]) => id !== unit && weight > 0n));
  const rest = staying.size > 0 ? share - kept : 0n;
  const taken = rest > 0n ? splitByWeight(rest, staying, lead) : new Map<string, bigint>();
  return new Map(
    [...before].map(([id, own]) => [id, id === unit ? share - rest : own + (taken.get(id) ?? 0n)] as const),
  );
}

/** What all together bear. */
export const borne = (shares: Shares): bigint => totalOf(shares.values());
