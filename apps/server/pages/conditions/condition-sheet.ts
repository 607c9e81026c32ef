import type { ConditionMoved } from '#domain/conditions/state.js';
import {
  type ConditionView,
  conditionsIn,
  dischargerWords,
  possibleOwners,
} from '#use-cases/queries/condition-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { dayInWords, deadlineInWords, momentInWords, upperFirst } from '../words.js';
import { conditionName, KINDS, STANDINGS } from './condition-words.js';

/** A condition with all that was filed for it. */
export interface ConditionSheet {
  readonly words: string | null;
  readonly facts: readonly Fact[];
  readonly evidence: readonly { readonly heading: string; readonly text: string | null }[];
}

export function conditionSheet(reading: Reading, condition: ConditionView): ConditionSheet {
  const { text, nameOf } = reading;
  const { kind, owner, evidence, dueAt, lapsesAt, exceptionSince, endedAt, dischargedBy } = condition;
  return {
    words: text(condition.words),
    facts: facts(
      ['Kind', KINDS[kind]],
      ['Owner', ownerInWords(reading, owner)],
      ['Due', deadlineInWords(dueAt)],
      ['May be discharged by', dischargerInWords(reading, condition)],
      ['Otherwise', lapsesAt && `the approval lapses at ${deadlineInWords(lapsesAt)}`],
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
    ['Condition', 'What', 'Kind', 'Owner', 'Discharged by', 'Due', 'Status'],
    conditionsIn(reading).map((condition) => [
      conditionName(reading, condition.id),
      reading.text(condition.words) ?? 'removed',
      KINDS[condition.kind],
      ownerInWords(reading, condition.owner),
      dischargerInWords(reading, condition),
      dayInWords(condition.due),
      condition.exceptionSince && condition.binds ? 'Overdue, an exception' : STANDINGS[condition.status],
    ]),
  );

/** The conditions of a motion, before they bind. */
export const movedTable = (reading: Reading, moved: readonly ConditionMoved[]): Table =>
  table(
    'Conditions of the motion',
    ['What', 'Kind', 'Owner', 'Discharged by', 'Due'],
    moved.map(({ words, kind, owner, due, discharger }) => [
      reading.text(words) ?? 'removed',
      KINDS[kind],
      ownerInWords(reading, owner),
      dischargerInWords(reading, { discharger }),
      dayInWords(due),
    ]),
  );

/** Who may find a condition met. */
export const dischargerInWords = ({ directory }: Reading, condition: Pick<ConditionMoved, 'discharger'>): string =>
  upperFirst(dischargerWords(condition, directory));

/** The post that sees to a condition, and who holds it. */
export function ownerInWords({ directory, nameOf }: Reading, id: string): string {
  const post = possibleOwners(directory).find((each) => each.id === id);
  return post ? `${post.title}${post.holder ? ` (${nameOf(post.holder) ?? 'name removed'})` : ' (vacant)'}` : id;
}
