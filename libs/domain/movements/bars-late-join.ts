import { dateInWords } from '../calendar/words.js';
import type { Refusal } from '../kernel/decision.js';
import { hasJoined, leadUnitOf, participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { barsCommitment } from '../rebaselines/commitments.js';
import { cutOffOf } from './cut-off.js';
import { refuse } from './refuse.js';

/** O10: why the unit cannot join now; `null`: it can. */
export function barsLateJoin(project: Project, unit: Unit): Refusal | null {
  if (!project.cases.current || !leadUnitOf(project) || !project.participation.optIn) {
    return refuse('PROJECT.NOT_STATED', { what: 'the case and the units that have joined' });
  }
  const participation = participationOf(project, unit);
  if (hasJoined(participation) || participation.status === 'PROVISIONAL') {
    return refuse('LATE_JOIN.IN_ALREADY', { unit: unit.name });
  }
  const notice = project.movements.notices.find((each) => each.unit === unit.id);
  if (notice) return refuse('LATE_JOIN.LEAVING', { unit: unit.name, date: dateInWords(notice.leavesOn) });
  return barsAdmission(project, unit);
}

/** O10, X3: why no unit comes in now; `null`: one can. */
export function barsAdmission(project: Project, unit: Unit): Refusal | null {
  const cutOff = cutOffOf(project);
  if (cutOff?.reachedOn) {
    return refuse('LATE_JOIN.AFTER_CUT_OFF', { title: cutOff.title, date: dateInWords(cutOff.reachedOn) });
  }
  const committing = barsCommitment(project);
  if (committing) return committing;
  return project.delivery.status === 'rebaseline' ? refuse('LATE_JOIN.BASELINE_CHANGES', { unit: unit.name }) : null;
}
