import type { Entry } from '#use-cases/queries/entries.js';
import { momentInWords } from '../words.js';

/** An entry of the history as the macro `show.entries` draws it. */
export interface EntryView {
  readonly version: number;
  readonly words: string;
  readonly who: string;
  readonly when: string;
  readonly href: string;
}

export const entryView = (entry: Entry, folder: string, words: (entry: Entry) => string): EntryView => ({
  version: entry.version,
  words: words(entry),
  who: actorInWords(entry),
  when: momentInWords(entry.at),
  href: `${folder}/history/${entry.version}`,
});

/** Whoever did it: a person by name, or nobody. */
export function actorInWords({ actor }: Pick<Entry, 'actor'>): string {
  if (actor.id === 'process') return 'By itself';
  if (actor.id === 'installation') return 'At the installation';
  return actor.name ?? 'A person whose name has been removed';
}
