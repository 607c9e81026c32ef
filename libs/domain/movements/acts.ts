import type { Act } from '../agenda/state.js';
import { releasing } from '../participation/acts.js';
import { participationOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { leavesAt } from './withdraw-unit.js';

/** X4, X6: a unit leaves at the end of its notice, which runs on while the project is held. */
export const leavingActs = (project: Project): readonly Act[] =>
  project.stage === 'DELIVERY'
    ? project.movements.notices.map((notice) => ({
        dueAt: leavesAt(project, notice),
        command: { type: 'WithdrawUnit', unit: notice.unit },
      }))
    : [];

/** V13: the decision of a unit that joins late counts once nobody can call it in any more. */
export const movementActs = (project: Project): readonly Act[] =>
  project.stage === 'DELIVERY'
    ? releasing(
        project,
        project.units.filter((unit) => participationOf(project, unit).status === 'LATE_REQUESTED'),
      )
    : [];
