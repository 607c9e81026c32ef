import type { PlainDate } from '../calendar/instant.js';
import { dateOf } from '../calendar/due.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { type Pence, pence } from '../money/pence.js';
import { roundedUp, totalOf } from '../money/shares.js';
import type { Project } from '../projects/state.js';
import { finishOf } from '../rebaselines/terms.js';
import { linesOf } from './settlement.js';
import { bearing, runningShares, standing } from './standing.js';
import type { SettlementLine } from './state.js';

/** X4: what it means for each unit that one leaves, and what that one still bears. */
export interface Leaving {
  readonly lines: readonly SettlementLine[];
  /** Its share of the set-up cost to the day on which it leaves. */
  readonly bears: Pence;
  /** As the case states it. */
  readonly exitCost: Pence;
  /** X4: what those who left have borne, of the cost that is shared still. */
  readonly relief: Pence;
}

/**
 * X4: a unit that leaves bears its share to that day, and all of what was done for it alone. The rest falls on those who
 * stay, by the key; so every penny is borne by somebody.
 */
export function leavingOn(project: Project, unit: string, day: PlainDate): Leaving {
  const units = bearing(project);
  const staying = units.filter((each) => each.unit !== unit);
  const before = standing(project, units);
  const share = before.get(unit) ?? 0n;
  const alone = totalOf(standing(project, units, 0n).values()) - totalOf(standing(project, staying, 0n).values());
  const own = alone < share ? alone : share;
  const bears = own + toDate(project, share - own, day);
  const relief = BigInt(project.movements.relief) + bears - alone;
  const after = standing(project, staying, relief);
  return {
    lines: linesOf(
      { before, after: new Map([...after, [unit, bears]]) },
      { before: runningShares(project, units), after: runningShares(project, staying) },
    ),
    bears: pence(bears),
    exitCost: project.cases.current!.exitCost ?? '0',
    relief: pence(relief),
  };
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
