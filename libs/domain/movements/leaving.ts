import type { PlainDate } from '../calendar/instant.js';
import { dateOf } from '../calendar/due.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import type { Part } from '../cases/state.js';
import { type Pence, pence } from '../money/pence.js';
import { roundedUp, totalOf } from '../money/shares.js';
import { borneOf } from '../participation/settled-shares.js';
import type { Joiner } from '../participation/shares.js';
import type { Project } from '../projects/state.js';
import { finishOf } from '../delivery/finish.js';
import { linesOf } from './settlement.js';
import { bearing, runningShares, standing, standingIn } from './standing.js';
import type { SettlementLine } from './state.js';

/** X4: what it means for each unit that one leaves, and what that one still bears. */
export interface Leaving {
  readonly lines: readonly SettlementLine[];
  /** Its share of the set-up cost to the day on which it leaves. */
  readonly bears: Pence;
  /** As the case states it. */
  readonly exitCost: Pence;
  /** What those who left have borne of the set-up cost of each part. */
  readonly borne: Readonly<Record<string, Pence>>;
}

/**
 * X4: a unit that leaves bears its share to that day, and all of what was done for it alone. The rest falls on those who
 * stay in the part, by its key; so every penny is borne by somebody.
 */
export function leavingOn(project: Project, unit: string, day: PlainDate): Leaving {
  const units = bearing(project);
  const staying = units.filter((each) => each.unit !== unit);
  const paid = new Map(project.cases.current!.parts.map((part) => [part.id, paidOff(project, part, units, unit, day)]));
  const bears = totalOf(paid.values());
  const borne = Object.fromEntries(
    [...paid].map(([part, amount]) => [part, pence(borneOf(project.movements, part) + amount)]),
  );
  const before = standing(project, units);
  const after = standing(project, staying, borne);
  return {
    lines: linesOf(
      { before, after: new Map([...after, [unit, bears]]) },
      { before: runningShares(project, units), after: runningShares(project, staying) },
    ),
    bears: pence(bears),
    exitCost: project.cases.current!.exitCost ?? '0',
    borne,
  };
}

/** What a unit has paid off of its share in a part by the day on which it leaves: all, where nobody else is in the part. */
function paidOff(project: Project, part: Part, units: readonly Joiner[], unit: string, day: PlainDate): bigint {
  const shares = standingIn(project, part, units);
  const share = shares.get(unit) ?? 0n;
  return shares.size === 1 ? share : toDate(project, share, day);
}

/** Set-up is paid off evenly over delivery, from its start to the end of the plan; odd pence fall on who leaves. */
function toDate(project: Project, share: bigint, day: PlainDate): bigint {
  const { startedAt } = project.delivery;
  const finish = finishOf(project);
  if (!startedAt) return 0n;
  const start = dateOf(startedAt, project);
  if (!finish || day >= finish) return share;
  const [gone, all] = [day, finish].map((end) => BigInt(workingDaysBetween(start, end, project.calendar)));
  return gone <= 0n ? 0n : gone >= all ? share : roundedUp(share, gone, all);
}
