import type { ViabilityFailed, ViabilityPassed } from '../participation/events.js';
import { viabilityOf } from '../participation/viability.js';
import type { Project } from '../projects/state.js';
import { materialityOf } from '../rebaselines/baselines.js';
import type { RebaselineBegun } from '../rebaselines/events.js';

export type TestedWithout = ViabilityPassed | ViabilityFailed | RebaselineBegun;

/** O7, X2: what follows at once: without the unit the project is tested, and its baseline replaced if that is material. */
export function testedWithout(project: Project, without: Project): readonly TestedWithout[] {
  const viability = viabilityOf(without);
  const replaced = !viability.passed || materialityOf(project, without)?.material;
  const delivering = project.stage === 'DELIVERY' && project.delivery.status !== 'rebaseline';
  const begins = replaced && project.rebaselines.approved.length > 0 && delivering;
  return [
    { type: viability.passed ? 'ViabilityPassed' : 'ViabilityFailed', viability },
    ...(begins ? [{ type: 'RebaselineBegun', ground: 'withdrawal' } as const] : []),
  ];
}
