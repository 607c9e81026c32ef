import { diffWordsWithSpace } from 'diff';
import type { PaperContent } from '#use-cases/papers/paper-content.js';

/** A stretch of words that both versions have, or only one of them. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words that differ; `removed`: of which version they have been taken from the record, so that no more can be told. */
export interface ChangedWords {
  readonly place: string;
  readonly stretches: readonly Stretch[];
  readonly removed: 'before' | 'after' | 'both' | null;
}

/** What differs between two versions of a paper, place by place. */
export interface PaperChanges {
  readonly words: readonly ChangedWords[];
  readonly values: readonly { readonly place: string; readonly before: string | null; readonly after: string | null }[];
}

export const changesBetween = (before: PaperContent, after: PaperContent): PaperChanges => ({
  words: placesThatDiffer(before.references, after.references)
    .filter((place) => !isSame(before.words[place], after.words[place]))
    .map((place) => changedWords(place, before.words[place], after.words[place])),
  values: placesThatDiffer(before.values, after.values).map((place) => ({
    place,
    before: before.values[place] ?? null,
    after: after.values[place] ?? null,
  })),
});

type Places = Readonly<Record<string, string>>;

const placesThatDiffer = (before: Places, after: Places): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((place) => before[place] !== after[place]);

/** `undefined`: there were none; `null`: they have been removed. */
type Words = string | null | undefined;

/** The same words were perhaps saved again. */
const isSame = (before: Words, after: Words): boolean => before === after && before !== null;

function changedWords(place: string, before: Words, after: Words): ChangedWords {
  if (before !== null && after !== null)
    return { place, stretches: stretchesOf(before ?? '', after ?? ''), removed: null };
  return { place, stretches: [], removed: before !== null ? 'after' : after !== null ? 'before' : 'both' };
}

const stretchesOf = (before: string, after: string): readonly Stretch[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
