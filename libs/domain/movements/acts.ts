import type { Act } from '../agenda/state.js';
import { releasing } from '../participation/acts.js';
import { silenceEndsAt } from '../participation/deadlines.js';
import { participationOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import { barsAdmission } from './bars-late-join.js';
import { leavesAt } from './withdraw-unit.js';

/** X4, X6: a unit leaves at the end of its notice, which runs on while the project is held, and after delivery. */
export const leavingActs = (project: Project): readonly Act[] =>
  project.movements.notices.map((notice) => ({
    dueAt: leavesAt(project, notice),
    command: { type: 'WithdrawUnit', unit: notice.unit },
  }));

/**
 * V13: the decision of a unit that joins late counts once nobody can call it in any more and the baseline stands; of one
 * that was not in by the cut-off nothing more is awaited (O10).
 */
export function movementActs(project: Project): readonly Act[] {
  const { optIn } = project.participation;
  if (project.stage !== 'DELIVERY' || !optIn || reOptInOf(project)) return [];
  const admitted = project.units.filter(
    (unit) => participationOf(project, unit).status === 'LATE_REQUESTED' && barsAdmission(project, unit) === null,
  );
  const silence = project.units.flatMap((unit): readonly Act[] => {
    const dueAt = silenceEndsAt(project, optIn, participationOf(project, unit));
    return dueAt ? [{ dueAt, command: { type: 'EndSilence', unit: unit.id } }] : [];
  });
  return [...releasing(project, admitted), ...silence];
}
