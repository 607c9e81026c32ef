import { partsOf } from '#domain/cases/figures.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { cutOffOf } from '#domain/movements/cut-off.js';
import { barsLateJoin } from '#domain/movements/bars-late-join.js';
import { barsNotice } from '#domain/movements/give-notice.js';
import { leavesIfGiven } from '#domain/movements/leaves-on.js';
import { leavingOn } from '#domain/movements/leaving.js';
import { settlementWith } from '#domain/movements/settlement.js';
import type { LateJoin, Notice, SettlementLine, Withdrawal } from '#domain/movements/state.js';
import { presentBaseline } from '#domain/rebaselines/baselines.js';
import type { Reading } from './reading.js';

/** What it would mean for each unit if this one joined now with all parts (O10). */
export interface PossibleMove {
  readonly unit: string;
  readonly lines: readonly SettlementLine[];
}

/** Units that came late or leave, with what was paid and got back, and what the next one would mean (O10, X4). */
export interface MovementsView {
  /** Until it is reached a unit can join late; `null`: nothing is planned. */
  readonly cutOff: { readonly title: string; readonly due: PlainDate; readonly reachedOn: PlainDate | null } | null;
  readonly lateJoins: readonly LateJoin[];
  readonly couldJoin: readonly PossibleMove[];
  /** Units that have given notice, with what it will mean for each unit (X4). */
  readonly notices: readonly (PossibleMove & Notice & { readonly bears: string; readonly exitCost: string })[];
  readonly withdrawals: readonly Withdrawal[];
  /** What it would mean if this unit gave notice now. */
  readonly couldLeave: readonly (PossibleMove & {
    readonly leavesOn: PlainDate;
    readonly bears: string;
    readonly exitCost: string;
  })[];
  /** Net cashable benefit a year of the baseline in force, beside which the tranches stand; `null`: none is stated. */
  readonly baseline: string | null;
}

export function movementsView({ project }: Reading, now: Instant): MovementsView {
  const cutOff = cutOffOf(project);
  const delivering = project.stage === 'DELIVERY';
  const leavesOn = project.cases.current ? leavesIfGiven(project, now) : '';
  const effect = (unit: string, day: PlainDate) => {
    const { lines, bears, exitCost } = leavingOn(project, unit, day);
    return { lines, bears, exitCost };
  };
  return {
    cutOff: cutOff && { title: cutOff.title, due: cutOff.due, reachedOn: cutOff.reachedOn },
    lateJoins: project.movements.lateJoins,
    couldJoin: project.units
      .filter((unit) => delivering && barsLateJoin(project, unit) === null)
      .map(({ id }) => ({ unit: id, lines: settlementWith(project, { unit: id, parts: partsOf(project) }) })),
    notices: project.movements.notices.map((notice) => ({ ...notice, ...effect(notice.unit, notice.leavesOn) })),
    withdrawals: project.movements.withdrawals,
    couldLeave: project.units
      .filter((unit) => delivering && barsNotice(project, unit) === null)
      .map(({ id }) => ({ unit: id, leavesOn, ...effect(id, leavesOn) })),
    baseline: presentBaseline(project)?.terms.netAnnualBenefit ?? null,
  };
}
