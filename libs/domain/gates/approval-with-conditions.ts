import type { Instant } from '../calendar/instant.js';
import type { ConditionsMet } from '../conditions/events.js';
import type { Facts } from '../kernel/facts.js';
import { approval } from './approval.js';
import type { ApprovedWithConditions } from './events.js';
import type { Appended, Matter } from './matter.js';
import type { Tally } from './state.js';

/** V15: the approval takes effect at once where nothing must come first, else with the last condition precedent. */
export function approvalWithConditions(
  { project, item, round }: Matter,
  tally: Tally,
  facts: Facts,
  now: Instant,
): readonly Appended[] {
  const on = { item: item.id, round: round.number };
  const { conditions } = round;
  const approved: ApprovedWithConditions = { type: 'ApprovedWithConditions', ...on, tally, conditions };
  if (conditions.some(({ kind }) => kind === 'precedent')) return [approved];
  const met: ConditionsMet = { type: 'ConditionsMet', ...on };
  return approval(project, item, [approved, met], facts, now);
}
