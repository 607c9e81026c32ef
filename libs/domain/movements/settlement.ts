import { pence } from '../money/pence.js';
import type { Joiner } from '../participation/shares.js';
import type { Shares } from '../participation/settled-shares.js';
import type { Project } from '../projects/state.js';
import { bearing, runningShares, standing } from './standing.js';
import type { SettlementLine } from './state.js';

/** O10: what it means for each unit if this one joins as well. */
export function settlementWith(project: Project, late: Joiner): readonly SettlementLine[] {
  const units = bearing(project);
  const change = (sharesOf: (project: Project, joiners: readonly Joiner[]) => Shares): Change => ({
    before: sharesOf(project, units),
    after: sharesOf(project, [...units, late]),
  });
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
