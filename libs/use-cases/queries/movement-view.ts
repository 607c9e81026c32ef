import { partsOf } from '#domain/cases/figures.js';
import type { PlainDate } from '#domain/calendar/instant.js';
import { cutOffOf } from '#domain/movements/cut-off.js';
import { barsLateJoin } from '#domain/movements/bars-late-join.js';
import { settlementWith } from '#domain/movements/settlement.js';
import type { LateJoin, SettlementLine } from '#domain/movements/state.js';
import { presentBaseline } from '#domain/rebaselines/baselines.js';
import type { Reading } from './reading.js';

/** What it would mean for each unit if this one joined now with all parts (O10). */
export interface PossibleMove {
  readonly unit: string;
  readonly lines: readonly SettlementLine[];
}

/** Units that came late, with what was paid and got back, and what the next one would mean (O10). */
export interface MovementsView {
  /** Until it is reached a unit can join late; `null`: nothing is planned. */
  readonly cutOff: { readonly title: string; readonly due: PlainDate; readonly reachedOn: PlainDate | null } | null;
  readonly lateJoins: readonly LateJoin[];
  readonly couldJoin: readonly PossibleMove[];
  /** Net cashable benefit a year of the baseline in force, beside which the tranches stand; `null`: none is stated. */
  readonly baseline: string | null;
}

export function movementsView({ project }: Reading): MovementsView {
  const cutOff = cutOffOf(project);
  const delivering = project.stage === 'DELIVERY';
  return {
    cutOff: cutOff && { title: cutOff.title, due: cutOff.due, reachedOn: cutOff.reachedOn },
    lateJoins: project.movements.lateJoins,
    couldJoin: project.units
      .filter((unit) => delivering && barsLateJoin(project, unit) === null)
      .map(({ id }) => ({ unit: id, lines: settlementWith(project, { unit: id, parts: partsOf(project) }) })),
    baseline: presentBaseline(project)?.terms.netAnnualBenefit ?? null,
  };
}
