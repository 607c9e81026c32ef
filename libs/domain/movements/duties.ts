import { roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { keysOutstanding } from '../participation/keys.js';
import { joinedUnits, participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { Notice } from './state.js';
import { leavesAt } from './withdraw-unit.js';

/** M1: a unit of which one key has been turned to join late waits for the other. */
export const movementDuties = (project: Project): readonly Duty[] =>
  project.stage === 'DELIVERY' ? project.units.flatMap((unit) => toTurnSecondKey(project, unit)) : [];

/** X4, section 7: those who stay are reminded that a unit is about to leave; nothing else is asked of them. */
export const noticeDuties = (project: Project): readonly Duty[] =>
  project.stage === 'DELIVERY' ? project.movements.notices.map((notice) => toLeave(project, notice)) : [];

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
  const { status, since } = participationOf(project, unit);
  const outstanding = status === 'LATE_REQUESTED' ? keysOutstanding(project, unit) : [];
  return outstanding.map((organisation) => ({
    timer: `late-join/${organisation}/${since}`,
    what: 'RequestLateJoin',
    organisations: [organisation],
    holders: [roleAt('OD', organisation), roleAt('OR', organisation)],
    since,
    dueAt: null,
    ladder: 'secondKey',
  }));
}
