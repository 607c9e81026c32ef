import { isOpen } from '#domain/conditions/conditions.js';
import { conditionDueAt, lapsesAt } from '#domain/conditions/deadlines.js';
import type { ApprovalCondition, ConditionMoved } from '#domain/conditions/state.js';
import { postsOf } from '#domain/kernel/facts.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { dayInWords, deadlineInWords, momentInWords } from '../words.js';
import { conditionName, KINDS, STANDINGS } from './condition-words.js';

/** A condition with all that was filed for it. */
export interface ConditionSheet {
  readonly words: string | null;
  readonly facts: readonly Fact[];
  readonly evidence: readonly { readonly heading: string; readonly text: string | null }[];
}

export function conditionSheet(reading: Reading, condition: ApprovalCondition): ConditionSheet {
  const { project, text, nameOf } = reading;
  const { kind, owner, evidence, exceptionSince, endedAt, dischargedBy } = condition;
  const binds = isOpen(condition);
  return {
    words: text(condition.words),
    facts: facts(
      ['Kind', KINDS[kind]],
      ['Owner', ownerInWords(reading, owner)],
      ['Due', deadlineInWords(conditionDueAt(project, condition))],
      ['May be discharged by', 'the chair of the steering group or the deputy'],
      [
        'Otherwise',
        binds && kind === 'precedent'
          ? `the approval lapses at ${deadlineInWords(lapsesAt(project, condition))}`
          : null,
      ],
      ['Status', STANDINGS[condition.status]],
      ['An exception since', exceptionSince && momentInWords(exceptionSince)],
      [
        'Ended',
        endedAt && `${momentInWords(endedAt)}${dischargedBy ? `, by ${nameOf(dischargedBy) ?? 'somebody'}` : ''}`,
      ],
    ),
    evidence: evidence.map(({ text: words, by, at }) => ({
      heading: `Evidence filed at ${momentInWords(at)} by ${nameOf(by) ?? 'somebody'}`,
      text: text(words),
    })),
  };
}

/** Every condition of the project's approvals. */
export const conditionsTable = (reading: Reading): Table =>
  table(
    'Conditions of approvals',
    ['Condition', 'What', 'Kind', 'Owner', 'Due', 'Status'],
    reading.project.conditions.map((condition) => [
      conditionName(reading, condition.id),
      reading.text(condition.words) ?? 'removed',
      KINDS[condition.kind],
      ownerInWords(reading, condition.owner),
      dayInWords(condition.due),
      condition.exceptionSince && isOpen(condition) ? 'Overdue, an exception' : STANDINGS[condition.status],
    ]),
  );

/** The conditions of a motion, before they bind. */
export const movedTable = (reading: Reading, moved: readonly ConditionMoved[]): Table =>
  table(
    'Conditions of the motion',
    ['What', 'Kind', 'Owner', 'Due'],
    moved.map(({ words, kind, owner, due }) => [
      reading.text(words) ?? 'removed',
      KINDS[kind],
      ownerInWords(reading, owner),
      dayInWords(due),
    ]),
  );

/** The post that sees to a condition, and who holds it. */
export function ownerInWords({ directory, nameOf }: Reading, id: string): string {
  const post = postsOf(directory).find((each) => each.id === id);
  return post ? `${post.title}${post.holder ? ` (${nameOf(post.holder) ?? 'name removed'})` : ' (vacant)'}` : id;
}
