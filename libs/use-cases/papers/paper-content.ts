import type { TextRef } from '#domain/kernel/event.js';

/** A frozen paper in words: everything in it by its place, such as `case/strategic`. */
export interface PaperContent {
  /** Free texts; `null`: removed from the record. */
  readonly words: Readonly<Record<string, string | null>>;
  /** What the free texts are kept under, by place: it also tells whether two that were removed were the same. */
  readonly references: Readonly<Record<string, TextRef>>;
  /** Figures, titles, names, dates. */
  readonly values: Readonly<Record<string, string>>;
}

/** References to the free texts of a paper as it is kept. */
export const textsInPaper = (paper: unknown): readonly TextRef[] =>
  leavesOf(paper).flatMap(([, value]) => (isReference(value) ? [value] : []));

/** A paper as it is kept, with its free texts put in. */
export function contentOf(paper: unknown, textOf: (reference: TextRef) => string | null): PaperContent {
  const leaves = leavesOf(paper);
  const references = leaves.flatMap(([place, value]) => (isReference(value) ? [[place, value] as const] : []));
  return {
    words: Object.fromEntries(references.map(([place, reference]) => [place, textOf(reference)])),
    references: Object.fromEntries(references),
    values: Object.fromEntries(
      leaves.flatMap(([place, value]) =>
        isReference(value) || value === null ? [] : [[place, String(value as string | number | boolean)] as const],
      ),
    ),
  };
}

const isReference = (value: unknown): value is TextRef => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function leavesOf(value: unknown, place = ''): readonly (readonly [place: string, value: unknown])[] {
  if (value === null || typeof value !== 'object') return [[place, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, place ? `${place}/${key}` : key));
}
