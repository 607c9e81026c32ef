import type { Refusal } from '../kernel/decision.js';
import { type Facts, holdsPost } from '../kernel/facts.js';
import { hasJoined, participationOf, unitById } from '../participation/units.js';
import type { Role, Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';

/** Why the actor may not act on what a unit contributes; whoever has left still accounts for what it promised (X4). */
export function barsUnit(project: Project, id: string, role: Role, facts: Facts): Refusal | null {
  if (project.benefits.frozenAt === null) return refuse('PROJECT.NOT_STATED', { what: 'what its members contribute' });
  const unit = unitById(project, id);
  if (!unit || !takesPart(project, unit)) return refuse('CONTRIBUTIONS.NOT_IN', { unit: unit?.name ?? id });
  return unit.organisations.some((organisation) => holdsPost(facts, role, organisation))
    ? null
    : refuse('CONTRIBUTIONS.NOT_OWN_UNIT', { unit: unit.name });
}

const takesPart = (project: Project, unit: Unit): boolean =>
  hasJoined(participationOf(project, unit)) || project.contributions.units.includes(unit.id);
