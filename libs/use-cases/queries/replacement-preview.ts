import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { ReplacePerson } from '#domain/people/commands.js';
import { replacePerson } from '#domain/people/replace-person.js';
import type { Left, Move } from '#domain/people/state.js';

/** What a replacement would come to, as the law has it now; nothing is recorded. */
export interface ReplacementPreview {
  readonly moves: readonly Move[];
  readonly left: readonly Left[];
  /** Why it would be refused as a whole; `null`: it would not. */
  readonly refused: string | null;
}

/** V8: `actor` and those who take over are named by opaque ids; somebody who is to be added by `newcomer`. */
export function replacementPreview(
  directory: Directory,
  actor: string,
  asked: Pick<ReplacePerson, 'person' | 'moves'>,
  now: Instant,
): ReplacementPreview {
  const people = Object.fromEntries(asked.moves.flatMap(({ to }) => (to === null ? [] : [[to, 'there' as const]])));
  const newcomer = asked.moves.some(({ to }) => to === 'newcomer') ? { newcomer: 'newcomer' } : {};
  const facts = { actor: { kind: 'person' as const, id: actor }, directory, people };
  const decision = replacePerson(directory.programme, { type: 'ReplacePerson', ...asked, ...newcomer }, facts, now);
  if (decision.kind !== 'accepted') {
    return { moves: [], left: [], refused: decision.kind === 'refused' ? decision.sentence : null };
  }
  const first = decision.events[0];
  return first.type === 'PersonReplaced' ? { moves: first.moves, left: first.left, refused: null } : EMPTY;
}

const EMPTY: ReplacementPreview = { moves: [], left: [], refused: null };
