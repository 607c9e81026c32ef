import type { Evolve } from '../kernel/room.js';
import { changeUnit } from '../participation/change-unit.js';
import { unitById } from '../participation/units.js';
import type { LateJoined } from './events.js';

/** O10: the unit counts from now on; the baseline stays as it was approved. */
export const lateJoined: Evolve<LateJoined> = (project, { event: { unit, lines, tranche }, at }) => {
  const { movements } = project;
  const joined = changeUnit(project, unitById(project, unit)!, at, { status: 'JOINED', deferredTo: null });
  return {
    ...joined,
    movements: { ...movements, lateJoins: [...movements.lateJoins, { unit, at, lines, tranche }] },
  };
};
