import { fromThenOn } from '../benefits/lines.js';
import { type Joiner, ownFigures } from '../participation/shares.js';
import { isProvisional } from '../participation/call-in-window.js';
import { keysOutstanding, keysTurned, partsJoined } from '../participation/keys.js';
import type { ViabilityFailed, ViabilityPassed } from '../participation/events.js';
import { viabilityOf } from '../participation/viability.js';
import { pence } from '../money/pence.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { LateJoined } from './events.js';
import { settlementWith } from './settlement.js';
import type { Tranche } from './state.js';
import { lateJoined } from './late-joined.js';

/** M1, V13: a late unit is in once each of its keys is turned for good. */
export const isComplete = (project: Project, unit: Unit): boolean =>
  undecided(project, unit).length === 0 && !keysTurned(project, unit).some(isProvisional);

/** M1, O3: organisations that have still to decide: not yet, or on a smaller share than their unit would bear by now. */
export function undecided(project: Project, unit: Unit): readonly string[] {
  const outstanding = keysOutstanding(project, unit);
  if (outstanding.length > 0) return outstanding;
  const share = shareOf(project, { unit: unit.id, parts: partsJoined(project, unit) });
  return keysTurned(project, unit)
    .filter(({ largestShare }) => largestShare !== null && share > BigInt(largestShare))
    .map(({ organisation }) => organisation);
}

/** O10: what a unit would bear of the set-up cost if it joined now. */
export const shareOf = (project: Project, late: Joiner): bigint =>
  BigInt(settlementWith(project, late).find(({ unit }) => unit === late.unit)!.after);

/** O10, O7: the unit joins, and the project is tested with it at once. */
export function admission(
  project: Project,
  unit: Unit,
  actor: string,
  at: string,
): readonly (LateJoined | ViabilityPassed | ViabilityFailed)[] {
  const joiner = { unit: unit.id, parts: partsJoined(project, unit) };
  const joined: LateJoined = {
    type: 'LateJoined',
    unit: unit.id,
    lines: settlementWith(project, joiner),
    tranche: trancheOf(project, joiner, at),
  };
  const viability = viabilityOf(lateJoined(project, { event: joined, at, actor, version: project.version + 1 }));
  return [joined, { type: viability.passed ? 'ViabilityPassed' : 'ViabilityFailed', viability }];
}

/** C9: of its benefit lines those with a dated baseline count, from now on. */
const trancheOf = (project: Project, joiner: Joiner, at: string): Tranche => ({
  cashable: pence(ownFigures(project, joiner).cashable),
  lines: project.cases
    .current!.benefitLines.filter(
      ({ unit, baseline, id }) =>
        unit === joiner.unit && baseline !== null && !project.benefits.baseline.some((line) => line.id === id),
    )
    .map((line) => fromThenOn(project, line, at)),
});
