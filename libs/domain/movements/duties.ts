import { roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { toTakeSteps } from '../participation/duties.js';
import { joinedUnits, participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { undecided } from './admission.js';
import { barsAdmission } from './bars-late-join.js';
import type { Notice } from './state.js';
import { leavesAt } from './withdraw-unit.js';

/** M1: a unit of which one key has been turned to join late waits for the other, and for the steps before it (O4). */
export const movementDuties = (project: Project): readonly Duty[] =>
  project.stage === 'DELIVERY'
    ? project.units
        .filter((unit) => isAwaited(project, unit))
        .flatMap((unit) => [...toTakeSteps(project, unit, null), ...toTurnSecondKey(project, unit)])
    : [];

/** O10: nobody is asked while no unit could come in. */
const isAwaited = (project: Project, unit: Unit): boolean =>
  participationOf(project, unit).status === 'LATE_REQUESTED' && barsAdmission(project, unit) === null;

/** X4, section 7: those who stay are reminded that a unit is about to leave; nothing else is asked of them. */
export const noticeDuties = (project: Project): readonly Duty[] =>
  project.movements.notices.map((notice) => toLeave(project, notice));

function toLeave(project: Project, notice: Notice): Duty {
  const organisations = joinedUnits(project).flatMap((unit) => unit.organisations);
  return {
    timer: `notice/${notice.unit}/${notice.givenAt}`,
    what: 'WithdrawUnit',
    organisations,
    holders: organisations.map((organisation) => roleAt('OR', organisation)),
    since: notice.givenAt,
    dueAt: leavesAt(project, notice),
    ladder: 'notice',
  };
}

function toTurnSecondKey(project: Project, unit: Unit): readonly Duty[] {
  const { since } = participationOf(project, unit);
  return undecided(project, unit).map((organisation) => ({
    timer: `late-join/${organisation}/${since}`,
    what: 'RequestLateJoin',
    organisations: [organisation],
    holders: [roleAt('OD', organisation), roleAt('OR', organisation)],
    since,
    dueAt: null,
    ladder: 'secondKey',
  }));
}
