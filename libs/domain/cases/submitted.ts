import { conditionalGate } from '../conditions/conditions.js';
import { isWaiting } from '../gates/items.js';
import type { Gate } from '../gates/state.js';
import type { Refusal } from '../kernel/decision.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';

/** The gates that decide on scope and case. */
const ON_THE_CASE: readonly Gate[] = ['G1', 'G2', 'G3'];

/** The gate at which scope and case wait for the steering group, or for conditions of its approval (V15). */
export const submittedTo = (project: Project): Gate | undefined =>
  ON_THE_CASE.find((gate) => isWaiting(project.gates, gate) || conditionalGate(project) === gate);

/** What has been submitted does not change under the hands of those who vote on it. */
export function barsChange(project: Project): Refusal | null {
  const gate = submittedTo(project);
  return gate ? refuse('CASE.SUBMITTED', { gate }) : null;
}
