import { pence } from '../money/pence.js';
import { totalOf } from '../money/shares.js';
import type { Joiner } from '../participation/shares.js';
import type { Project } from '../projects/state.js';
import { type Shares, bearing, runningShares, standing } from './standing.js';
import type { SettlementLine } from './state.js';

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

/** O10: what it means for each unit if this one joins as well. */
export function settlementWith(project: Project, late: Joiner): readonly SettlementLine[] {
  const units = bearing(project);
  const change = (sharesOf: (project: Project, joiners: readonly Joiner[]) => Shares) => {
    const before = sharesOf(project, units);
    return { before, after: withLateUnit(before, sharesOf(project, [...units, late]), late.unit) };
  };
  return linesOf(
    change((...each) => standing(...each)),
    change(runningShares),
  );
}

interface Change {
  readonly before: Shares;
  readonly after: Shares;
}

/** A line for each unit: the cost a year changes from now on, the set-up cost is settled now. */
export const linesOf = (oneOff: Change, running: Change): readonly SettlementLine[] =>
  [...new Set([...oneOff.before.keys(), ...oneOff.after.keys()])].map((unit) => {
    const of = (shares: Shares): bigint => shares.get(unit) ?? 0n;
    return {
      unit,
      before: pence(of(oneOff.before)),
      after: pence(of(oneOff.after)),
      runningBefore: pence(of(running.before)),
      runningAfter: pence(of(running.after)),
      pays: pence(of(oneOff.after) - of(oneOff.before)),
    };
  });
