import type { Instant } from '#domain/calendar/instant.js';
import { isOpen } from '#domain/conditions/conditions.js';
import { conditionDueAt, lapsesAt } from '#domain/conditions/deadlines.js';
import { dischargerOf } from '#domain/conditions/dischargers.js';
import type { ApprovalCondition, ConditionMoved } from '#domain/conditions/state.js';
import { type Directory, postsOf } from '#domain/kernel/facts.js';
import type { Post } from '#domain/programme/state.js';
import { addresseeOf } from '../directory/addressees.js';
import type { Reading } from './reading.js';

/** A condition of an approval with its deadlines (V15). */
export interface ConditionView extends ApprovalCondition {
  /** Whether it binds and is not met. */
  readonly binds: boolean;
  readonly dueAt: Instant;
  /** When the approval lapses over it; `null`: it has been met, or need not come first. */
  readonly lapsesAt: Instant | null;
}

export const conditionsIn = ({ project }: Reading): readonly ConditionView[] =>
  project.conditions.map((condition) => ({
    ...condition,
    binds: isOpen(condition),
    dueAt: conditionDueAt(project, condition),
    lapsesAt: isOpen(condition) && condition.kind === 'precedent' ? lapsesAt(project, condition) : null,
  }));

export const conditionIn = (reading: Reading, id: string): ConditionView | undefined =>
  conditionsIn(reading).find((condition) => condition.id === id);

/** Who may discharge a condition, in words. */
export const dischargerWords = (condition: Pick<ConditionMoved, 'discharger'>, directory: Directory): string =>
  addresseeOf(dischargerOf(condition), directory).words;

/** Seats and posts that a motion can name to discharge a condition. */
export const possibleDischargers = (
  directory: Directory,
): readonly { readonly id: string; readonly title: string; readonly holder: string | null }[] => [
  ...directory.programme.seats,
  ...postsOf(directory),
];

/** Posts that can own a condition. */
export const possibleOwners = (directory: Directory): readonly Post[] => postsOf(directory);
