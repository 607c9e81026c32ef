import { frozenLines, linesToReverse } from '../benefits/baseline.js';
import type { BaselineFrozen } from '../benefits/events.js';
import type { Instant } from '../calendar/instant.js';
import type { Facts } from '../kernel/facts.js';
import { leadChange, leadChanged } from '../leads/lead-changed.js';
import type { ViabilityPassed } from '../participation/events.js';
import { viabilityPassed } from '../participation/run-viability.js';
import { viabilityOf } from '../participation/viability.js';
import type { ProjectCancelled } from '../projects/events.js';
import type { Project } from '../projects/state.js';
import { reOptInOpening } from '../rebaselines/re-opt-in.js';
import { lineOf } from './items.js';
import type { Appended } from './matter.js';
import type { Item } from './state.js';

/**
 * What an approval that takes effect brings with it, beside the events by which it does. It joins no member (V14): only
 * the member's own decision does.
 */
export function approval(
  project: Project,
  item: Item,
  approved: readonly Appended[],
  facts: Facts,
  now: Instant,
): readonly Appended[] {
  if (item.id === 'G3') return launch(project, approved, facts, now);
  if (item.id === 'GR') return rebaseline(project, approved, facts, now);
  if (item.id === 'cancel') return [...approved, cancelled(project, item)];
  const line = lineOf(item.id);
  return line === null ? approved : [...approved, { type: 'BenefitWrittenOff', line }];
}

/** B1, O7: decisions that changed since the last test are tested before the project is launched on them. */
function launch(project: Project, approved: readonly Appended[], { actor }: Facts, at: Instant): readonly Appended[] {
  if (!project.participation.optIn?.stale) return [...approved, baselineFrozen(project)];
  const viability = viabilityOf(project);
  if (!viability.passed) return [{ type: 'ViabilityFailed', viability }];
  const passed: ViabilityPassed = { type: 'ViabilityPassed', viability };
  const recorded = { event: passed, at, actor: actor.id, version: project.version + 1 };
  const tested = viabilityPassed(project, recorded);
  return [passed, ...approved, baselineFrozen(tested)];
}

/** X3, X5: a nominated lead that has accepted leads from now on; then those that are affected decide again. */
function rebaseline(
  project: Project,
  approved: readonly Appended[],
  { actor }: Facts,
  at: Instant,
): readonly Appended[] {
  const change = leadChange(project);
  if (!change) return [...approved, reOptInOpening(project)];
  const recorded = { event: change, at, actor: actor.id, version: project.version + 1 };
  return [...approved, change, reOptInOpening(leadChanged(project, recorded))];
}

const baselineFrozen = (project: Project): BaselineFrozen => ({ type: 'BaselineFrozen', lines: frozenLines(project) });

/** X7: realised benefit stays; what budgets took in of benefit that will not come is flagged for reversal. */
const cancelled = (project: Project, { reason, exitPlan }: Item): ProjectCancelled => ({
  type: 'ProjectCancelled',
  reason: reason!,
  exitPlan: exitPlan!,
  flaggedForReversal: linesToReverse(project),
});
