import type { KnownPaper } from '#use-cases/papers/papers.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { momentInWords } from '../words.js';
import { type ChangesSheet, changesSheet } from './paper-sheet.js';

export interface KnownSheet {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly changes: ChangesSheet | null;
}

const HEADINGS: Readonly<Record<KnownPaper['ground'], string>> = {
  voted: 'The paper has changed since this seat voted',
  read: 'The paper has changed since you last read it',
  first: 'What has changed in the paper since it was first issued',
};

/** What differs between the paper that is voted on and the version that the voter knows, with the reasons. */
export function knownSheet({ text }: Reading, known: KnownPaper | null): KnownSheet | null {
  if (!known) return null;
  const { paper, since, ground, later } = known;
  if (later.length === 0) {
    return {
      heading: 'The paper',
      lines: [`This seat’s vote stands on version ${since.number}, the present one.`],
      changes: null,
    };
  }
  return {
    heading: HEADINGS[ground],
    lines: [
      ...(ground === 'voted'
        ? [`This seat’s vote stands on version ${since.number} and stays on it unless it is changed.`]
        : []),
      ...later.map(
        ({ at, why }, index) =>
          `Version ${since.number + index + 1}, ${momentInWords(at)}: ${text(why) ?? 'submitted again'}`,
      ),
    ],
    changes: changesSheet(since, paper),
  };
}
