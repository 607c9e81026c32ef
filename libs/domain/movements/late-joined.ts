import type { BenefitLine } from '../cases/state.js';
import type { Evolve } from '../kernel/room.js';
import { changeUnit } from '../participation/change-unit.js';
import { unitById } from '../participation/units.js';
import type { LateJoined } from './events.js';

/** O10: the unit counts from now on; the baseline stays as it was approved, and its lines stand beside it. */
export const lateJoined: Evolve<LateJoined> = (project, { event: { unit, lines, tranche }, at }) => {
  const { movements } = project;
  const joined = changeUnit(project, unitById(project, unit)!, at, { status: 'JOINED', deferredTo: null });
  const { beside = [] } = joined.benefits;
  return {
    ...joined,
    ...(tranche.lines.length > 0 && { benefits: { ...joined.benefits, beside: besideWith(beside, tranche.lines) } }),
    movements: { ...movements, lateJoins: [...movements.lateJoins, { unit, at, lines, tranche }] },
  };
};

/** Who comes back states its lines anew. */
const besideWith = (before: readonly BenefitLine[], lines: readonly BenefitLine[]): readonly BenefitLine[] => [
  ...before.filter(({ id }) => !lines.some((line) => line.id === id)),
  ...lines,
];
