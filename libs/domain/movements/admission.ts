import { ownFigures } from '../participation/shares.js';
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

/** M1, V13: a late unit is in once each of its keys is turned and none can be called in any more. */
export const isComplete = (project: Project, unit: Unit): boolean =>
  keysOutstanding(project, unit).length === 0 && !keysTurned(project, unit).some(isProvisional);

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
    tranche: trancheOf(project, joiner),
  };
  const viability = viabilityOf(lateJoined(project, { event: joined, at, actor, version: project.version + 1 }));
  return [joined, { type: viability.passed ? 'ViabilityPassed' : 'ViabilityFailed', viability }];
}

/** C9: of its benefit lines those with a dated baseline count. */
const trancheOf = (
  project: Project,
  joiner: { readonly unit: string; readonly parts: readonly string[] },
): Tranche => ({
  cashable: pence(ownFigures(project, joiner).cashable),
  lines: project.cases.current!.benefitLines.filter(
    ({ unit, baseline, id }) =>
      unit === joiner.unit && baseline !== null && !project.benefits.baseline.some((line) => line.id === id),
  ),
});
