import { type Decision, refusals } from '../kernel/decision.js';
import type { Project } from '../projects/state.js';
import { conditionOf } from './conditions.js';
import { conditionMessages } from './messages.js';
import type { ApprovalCondition } from './state.js';

export const refuse = refusals(conditionMessages);

/** Decides on a condition that binds and is not met. */
export function ofOpenCondition<Event>(
  project: Project,
  id: string,
  decide: (condition: ApprovalCondition) => Decision<Event>,
): Decision<Event> {
  const condition = conditionOf(project, id);
  if (!condition) return refuse('CONDITION.UNKNOWN');
  if (condition.status === 'discharged') return refuse('CONDITION.DISCHARGED');
  return condition.status === 'lapsed' ? refuse('CONDITION.LAPSED') : decide(condition);
}
