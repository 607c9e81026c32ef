import { partsOf } from '../cases/figures.js';
import type { Refusal } from '../kernel/decision.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { type Finding, foundFor, holds } from './conditions.js';
import { isMeasurable } from './keys.js';
import { refuse } from './refuse.js';
import { inMeasure, inWords } from './rounds.js';
import { type Joiner, measuredShares, ownFigures } from './shares.js';
import type { Condition } from './state.js';
import { invitedUnits, leadUnitOf } from './units.js';

/** O6: a condition that fails even if everybody who is invited joins could only ever keep its unit out. */
export function barsImpossible(project: Project, joiner: Joiner, conditions: readonly Condition[]): Refusal | null {
  const best = bestCase(project, joiner);
  const impossible = conditions.filter(isMeasurable).find((condition) => !holds(condition, best));
  if (!impossible) return null;
  const found = foundFor(impossible, best);
  return refuse('PARTICIPATION.CONDITION_IMPOSSIBLE', {
    condition: inWords(impossible),
    units: invitedUnits(project).length,
    best: found === null ? 'no payback at all' : inMeasure(impossible, found),
  });
}

/** What a unit finds if all that are invited join all parts: each that does not can only make it worse. */
function bestCase(project: Project, joiner: Joiner): Finding {
  const everybody = invitedUnits(project).map((unit) => (unit.id === joiner.unit ? joiner : inAllParts(project, unit)));
  const shares = measuredShares(project.cases.current!.parts, everybody, leadUnitOf(project)!.id);
  return {
    share: shares.get(joiner.unit)!,
    cashable: ownFigures(project, joiner).cashable,
    units: everybody.length,
  };
}

const inAllParts = (project: Project, { id }: Unit): Joiner => ({ unit: id, parts: partsOf(project) });
