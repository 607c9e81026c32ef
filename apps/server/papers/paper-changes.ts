import { diffWordsWithSpace } from 'diff';
import type { PaperContent } from '#use-cases/papers/paper-content.js';

/** A stretch of words that both versions have, or only one of them. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What differs between two versions of a paper, place by place. */
export interface PaperChanges {
  readonly words: readonly { readonly place: string; readonly stretches: readonly Stretch[] }[];
  readonly values: readonly { readonly place: string; readonly before: string | null; readonly after: string | null }[];
}

export const changesBetween = (before: PaperContent, after: PaperContent): PaperChanges => ({
  words: placesThatDiffer(before.words, after.words).map((place) => ({
    place,
    stretches: stretchesOf(before.words[place] ?? '', after.words[place] ?? ''),
  })),
  values: placesThatDiffer(before.values, after.values).map((place) => ({
    place,
    before: before.values[place] ?? null,
    after: after.values[place] ?? null,
  })),
});

type Places = Readonly<Record<string, string | null>>;

const placesThatDiffer = (before: Places, after: Places): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((place) => before[place] !== after[place]);

const stretchesOf = (before: string, after: string): readonly Stretch[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
