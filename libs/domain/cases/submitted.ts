import { conditionalGate } from '../conditions/conditions.js';
import { isWaiting } from '../gates/items.js';
import type { ItemId } from '../gates/state.js';
import type { Refusal } from '../kernel/decision.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';

/** The gates that decide on scope and case. */
const ON_THE_CASE: readonly ItemId[] = ['G1', 'G2', 'G3', 'GR'];

/** The gate at which scope and case wait for the steering group, or for conditions of its approval (V15). */
export const submittedTo = (project: Project): ItemId | undefined =>
  ON_THE_CASE.find((gate) => isWaiting(project.gates, gate) || conditionalGate(project) === gate);

/** What has been submitted does not change under the hands of those who vote on it. */
export function barsChange(project: Project): Refusal | null {
  const gate = submittedTo(project);
  if (gate) return refuse('CASE.SUBMITTED', { gate });
  return isBaselined(project) ? refuse('CASE.BASELINE_STANDS') : null;
}

/** B1, X2: after the launch the case stands, but while the project is re-baselined and the group has not approved that. */
export const isBaselined = ({ stage, delivery, rebaselines: { present } }: Project): boolean =>
  stage === 'DELIVERY' && (delivery.status !== 'rebaseline' || present?.reOptIn !== null);
