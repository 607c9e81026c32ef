import type { PlainDate } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import type { ItemId, Motion } from '../gates/state.js';
import type { Refusal } from '../kernel/decision.js';
import { type Directory, postsOf } from '../kernel/facts.js';
import { dischargerNamed } from './dischargers.js';
import { refuse } from './refuse.js';
import type { ApprovalCondition, ConditionMoved } from './state.js';

/** V15: each condition of a motion has an owner and a date after the vote. */
export function barsConditions(
  item: ItemId,
  motion: Motion,
  conditions: readonly ConditionMoved[],
  directory: Directory,
  lastDayOfVote: PlainDate,
): Refusal | null {
  if (motion !== 'approve_with_conditions') {
    return conditions.length > 0 ? refuse('CONDITION.OTHER_MOTION') : null;
  }
  if (!item.startsWith('G')) return refuse('CONDITION.GATES_ONLY');
  if (conditions.length === 0) return refuse('CONDITION.NEEDED');
  const posts = postsOf(directory);
  const orphan = conditions.find(({ owner }) => !posts.some(({ id }) => id === owner));
  if (orphan) return refuse('CONDITION.OWNER_UNKNOWN', { owner: orphan.owner });
  const nobody = conditions.find(({ discharger }) => discharger && !dischargerNamed(discharger, directory));
  if (nobody) return refuse('CONDITION.DISCHARGER_UNKNOWN', { discharger: nobody.discharger! });
  if (conditions.some(({ owner, discharger }) => owner === discharger)) return refuse('CONDITION.OWN_DISCHARGE');
  return conditions.some(({ due }) => due <= lastDayOfVote)
    ? refuse('CONDITION.DATE_PAST', { earliest: dateInWords(lastDayOfVote) })
    : null;
}

/** As they stand in the record: who may discharge them, as an address. */
export const withDischargers = (
  conditions: readonly ConditionMoved[],
  directory: Directory,
): readonly ConditionMoved[] =>
  conditions.map(({ discharger, ...condition }) => ({
    ...condition,
    ...(discharger && { discharger: dischargerNamed(discharger, directory)! }),
  }));

/** The conditions of a motion that was carried: they bind from now on. */
export const imposed = (
  moved: readonly ConditionMoved[],
  { item, round }: { readonly item: ItemId; readonly round: number },
  since: string,
): readonly ApprovalCondition[] =>
  moved.map((condition, index) => ({
    ...condition,
    id: `${item}/${round}/${index + 1}`,
    item,
    round,
    since,
    status: 'open',
    evidence: [],
    dischargedBy: null,
    endedAt: null,
    exceptionSince: null,
  }));
