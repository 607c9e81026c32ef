import { type Decision, type Refusal, accept, nothing } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Recorded } from '../kernel/event.js';
import type { Decide } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import { isAmount } from '../money/pence.js';
import { withStaleViability } from '../participation/change-unit.js';
import { participationOf, unitById } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { EstimateFigures, SaveOwnFigures } from './commands.js';
import type { CaseVersionCreated, FiguresEstimated, OwnFiguresSaved } from './events.js';
import { barsContribution, barsYears } from './figures-by-year.js';
import { figuresOf, partById } from './figures.js';
import { refuse } from './refuse.js';
import { newVersion } from './save-case.js';
import type { Case, Contribution, PartFigures } from './state.js';
import { barsChange } from './submitted.js';

type Saved = OwnFiguresSaved | FiguresEstimated;

/** C3: a unit's own figures, which nobody outside it may save. */
export const saveOwnFigures: Decide<SaveOwnFigures, Saved | CaseVersionCreated> = (project, command, facts) => {
  const unit = unitById(project, command.unit);
  if (unit && !unit.organisations.some((organisation) => holdsPost(facts, 'OR', organisation))) {
    return refuse('CASE.NOT_OWN_FIGURES', { unit: unit.name });
  }
  return save(project, unit, { ...command, type: 'OwnFiguresSaved' });
};

/** C3: estimated by the project lead for a member without own figures, and marked so. */
export const estimateFigures: Decide<EstimateFigures, Saved | CaseVersionCreated> = (project, command) => {
  const unit = unitById(project, command.unit);
  if (unit && figuresOf(project, unit.id)?.estimate === false)
    return refuse('CASE.OWN_FIGURES_STAND', { unit: unit.name });
  return save(project, unit, { ...command, type: 'FiguresEstimated' });
};

/** C11: once member review has begun, other figures are a new version of the case. */
function save(project: Project, unit: Unit | undefined, given: Saved): Decision<Saved | CaseVersionCreated> {
  const { current, reviewOpenedAt } = project.cases;
  if (!unit) return refuse('CASE.UNIT_UNKNOWN', { unit: given.unit });
  if (!current) return refuse('CASE.NOT_SAVED');
  const saved: Saved = { ...given, parts: inOrderOf(current, given.parts) };
  const before = figuresOf(project, unit.id);
  const sameFigures = same(saved.parts, before?.parts) && same(saved.contributions ?? [], before?.contributions ?? []);
  if (sameFigures && isEstimate(saved) === before?.estimate) return nothing;
  const refused = barsChange(project) ?? barsFigures(project, unit, current, given);
  if (refused) return refused;
  // Agreeing to an estimate as it stands changes no figure.
  const changes = reviewOpenedAt !== null && !sameFigures;
  return accept<Saved | CaseVersionCreated>(saved, ...(changes ? [newVersion(project, 'figures', current)] : []));
}

function barsFigures(project: Project, unit: Unit, current: Case, given: Saved): Refusal | null {
  if (participationOf(project, unit).status === 'NOT_RELEVANT')
    return refuse('CASE.UNIT_NOT_INVITED', { unit: unit.name });
  return barsParts(current, given.parts) ?? barsContributions(current, given.contributions ?? []);
}

function barsParts(current: Case, parts: readonly PartFigures[]): Refusal | null {
  const seen = new Set<string>();
  for (const figures of parts) {
    const { part, oneOff, running, staffDays, cashable } = figures;
    if (!partById(current, part)) return refuse('CASE.PART_UNKNOWN', { part });
    if (seen.has(part)) return refuse('CASE.PART_TWICE', { part });
    seen.add(part);
    if (![oneOff, running, cashable].every(isAmount)) return refuse('CASE.AMOUNT_WRONG', { what: 'Each figure' });
    if (!Number.isFinite(staffDays) || staffDays < 0) return refuse('CASE.STAFF_DAYS_WRONG');
    const refused = barsYears(current, figures);
    if (refused) return refused;
  }
  return null;
}

function barsContributions(current: Case, contributions: readonly Contribution[]): Refusal | null {
  for (const contribution of contributions) {
    const refused = barsContribution(current, contribution);
    if (refused) return refused;
  }
  return null;
}

/** The order in which they were entered says nothing. */
const inOrderOf = ({ parts }: Case, figures: readonly PartFigures[]): readonly PartFigures[] => {
  const position = ({ part }: PartFigures) => parts.findIndex(({ id }) => id === part);
  return [...figures].sort((a, b) => position(a) - position(b));
};

const isEstimate = ({ type }: Saved): boolean => type === 'FiguresEstimated';

/** O7: other figures are tested anew, also those that make no new version of the case. */
export function figuresSaved(project: Project, { event, at, actor }: Recorded<Saved>): Project {
  const { unit, parts, contributions = [] } = event;
  const before = figuresOf(project, unit);
  const revision = (before?.revision ?? 0) + 1;
  const figures = { unit, revision, estimate: isEstimate(event), parts, contributions, by: actor, at };
  const cases = { ...project.cases, figures: { ...project.cases.figures, [unit]: figures } };
  const saved = { ...project, cases };
  return same(parts, before?.parts) ? saved : withStaleViability(saved, at);
}
