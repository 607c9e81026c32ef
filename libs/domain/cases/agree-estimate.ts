import { accept, nothing } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { unitById } from '../participation/units.js';
import type { AgreeEstimate } from './commands.js';
import type { EstimateAgreed } from './events.js';
import { figuresOf } from './figures.js';
import { refuse } from './refuse.js';
import { barsChange } from './submitted.js';

/** C3: the unit makes the estimate its own as it stands. No figure changes, so the case stays the version it is (C11). */
export const agreeEstimate: Decide<AgreeEstimate, EstimateAgreed> = (project, { unit: id }, facts) => {
  const unit = unitById(project, id);
  if (!unit) return refuse('CASE.UNIT_UNKNOWN', { unit: id });
  if (!unit.organisations.some((organisation) => holdsPost(facts, 'OR', organisation))) {
    return refuse('CASE.NOT_OWN_FIGURES', { unit: unit.name });
  }
  const figures = figuresOf(project, id);
  if (!figures) return refuse('CASE.NO_ESTIMATE', { unit: unit.name });
  if (!figures.estimate) return nothing;
  return barsChange(project) ?? accept({ type: 'EstimateAgreed', unit: id });
};

export const estimateAgreed: Evolve<EstimateAgreed> = (project, { event: { unit }, at, actor }) => {
  const estimate = project.cases.figures[unit];
  const agreed = { ...estimate, revision: estimate.revision + 1, estimate: false, by: actor, at };
  return { ...project, cases: { ...project.cases, figures: { ...project.cases.figures, [unit]: agreed } } };
};
