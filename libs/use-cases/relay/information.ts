import type { NewsKind } from '#domain/wording/kinds.js';
import { type HistoryKind, HISTORY_KINDS, typesOf } from '../queries/history-kinds.js';

/** Kinds of information for which people settle how soon they are told; each is some rooms of the law. */
const KINDS = {
  progress: ['projects', 'holds', 'leads', 'rebaselines', 'exceptions'],
  cases: ['cases', 'assurance'],
  gates: ['gates', 'conditions'],
  participation: ['participation', 'movements'],
  delivery: ['delivery', 'risks'],
  benefits: ['benefits', 'contributions', 'recoveries'],
} as const satisfies Readonly<Record<NewsKind, readonly HistoryKind[]>>;

/** `seats`: of the steering group, which is not of one project. */
export type InformationKind = NewsKind | 'seats';

export const INFORMATION_KINDS: readonly InformationKind[] = [...(Object.keys(KINDS) as NewsKind[]), 'seats'];

const roomOf = new Map(HISTORY_KINDS.flatMap((room) => typesOf(room).map((type) => [type, room])));

/** Of these whoever takes over must know before the next duty is due. */
const TOLD_AT_ONCE: readonly string[] = ['PostHolderReplaced', 'PersonReplaced', 'MattersPassed'];

/** What kind of information an event is; `null`: of none, so that it is told at once, as everything about reminders is. */
export function informationIn(type: string, ofProject: boolean): InformationKind | null {
  if (!ofProject) return TOLD_AT_ONCE.includes(type) ? null : 'seats';
  const room = roomOf.get(type);
  const kind = Object.entries(KINDS).find(([, rooms]) => (rooms as readonly string[]).includes(room ?? ''));
  return kind ? (kind[0] as InformationKind) : null;
}
