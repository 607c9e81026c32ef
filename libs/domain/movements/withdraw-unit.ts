import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { type Pence, pence } from '../money/pence.js';
import { splitByWeight } from '../money/shares.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeOptIn, changeUnit } from '../participation/change-unit.js';
import { unitById } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import type { WithdrawUnit } from './commands.js';
import type { UnitWithdrawn } from './events.js';
import { leavingOn } from './leaving.js';
import { refuse } from './refuse.js';
import type { MovementsState, Notice } from './state.js';

/** X4, X6: when a notice ends; a hold does not stop it. */
export const leavesAt = (project: Project, { leavesOn }: Notice): Instant => endOf(leavesOn, project);

/** X4: at the end of its notice the unit is out. It was tested without it when the notice was given (O7). */
export const withdrawUnit: Decide<WithdrawUnit, UnitWithdrawn> = (project, { unit }, _facts, now) => {
  const notice = project.movements.notices.find((each) => each.unit === unit);
  if (!notice) return nothing;
  if (now < leavesAt(project, notice)) {
    return refuse('NOTICE.STILL_RUNS', { unit: unitById(project, unit)!.name, date: dateInWords(notice.leavesOn) });
  }
  return accept({ type: 'UnitWithdrawn', unit, settlement: leavingOn(project, unit, notice.leavesOn) });
};

export const unitWithdrawn: Evolve<UnitWithdrawn> = (project, { event: { unit, settlement }, at }) => {
  const { movements, participation } = project;
  const { borne = spread(project, settlement.relief), lines, bears, exitCost } = settlement;
  const stale = participation.optIn?.stale ?? false;
  const changed = changeUnit(project, unitById(project, unit)!, at, { status: 'WITHDRAWN', deferredTo: null });
  return {
    ...(participation.optIn ? changeOptIn(changed, { stale }) : changed),
    movements: {
      ...movements,
      notices: movements.notices.filter((each) => each.unit !== unit),
      withdrawals: [...movements.withdrawals, { unit, at, lines, bears, exitCost }],
      borne,
    },
  };
};

/** Of older withdrawals only the sum is kept: it counts for each part by its cost. */
function spread(project: Project, relief: Pence = '0'): MovementsState['borne'] {
  const parts = project.cases.current!.parts.filter(({ sharedOneOff }) => sharedOneOff !== '0');
  const costs = new Map(parts.map(({ id, sharedOneOff }) => [id, BigInt(sharedOneOff)]));
  return Object.fromEntries([...splitByWeight(BigInt(relief), costs, '')].map(([part, sum]) => [part, pence(sum)]));
}
