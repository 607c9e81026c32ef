import { pence } from '../money/pence.js';
import { totalOf } from '../money/shares.js';
import { type Joiner, sharesOf } from '../participation/shares.js';
import { leadUnitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { membersOf } from '../participation/members.js';
import type { SettlementLine } from './state.js';

type Shares = ReadonlyMap<string, bigint>;

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
  const { parts } = project.cases.current!;
  const lead = leadUnitOf(project)!.id;
  const joined = membersOf(project);
  const change = (cost: 'sharedOneOff' | 'sharedRunning') => {
    const before = sharesOf(parts, joined, lead, cost);
    return { before, after: withLateUnit(before, sharesOf(parts, [...joined, late], lead, cost), late.unit) };
  };
  return linesOf(change('sharedOneOff'), change('sharedRunning'));
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
