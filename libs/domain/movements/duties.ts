import { roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { keysOutstanding } from '../participation/keys.js';
import { participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';

/** M1: a unit of which one key has been turned to join late waits for the other. */
export const movementDuties = (project: Project): readonly Duty[] =>
  project.stage === 'DELIVERY' ? project.units.flatMap((unit) => toTurnSecondKey(project, unit)) : [];

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
