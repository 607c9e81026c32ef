import type { Act } from '../agenda/state.js';
import { releasing } from '../participation/acts.js';
import { participationOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';

/** V13: the decision of a unit that joins late counts once nobody can call it in any more. */
export const movementActs = (project: Project): readonly Act[] =>
  project.stage === 'DELIVERY'
    ? releasing(
        project,
        project.units.filter((unit) => participationOf(project, unit).status === 'LATE_REQUESTED'),
      )
    : [];
