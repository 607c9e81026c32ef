import { existsSync, readFileSync } from 'node:fs';
import { TERM_WORDS } from './term-words.js';

/** A term of the programme, as its sources or the practice explain it. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  /** Where the meaning comes from. */
  readonly basis: 'source' | 'UK practice' | 'general knowledge';
  /** Part of the address of its place in the glossary. */
  readonly id: string;
}

const FILE = 'seeds/programme/glossary.json';

/** The terms of the data, in the order of the alphabet. */
export const terms: readonly Term[] = read()
  .map((term) => ({
    ...term,
    id: term.term
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  }))
  .sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));

/** Terms by how they are written, also several of one line: `S&I / S&ID`. */
const known = new Map(
  terms.flatMap((term) => term.term.split(' / ').map((each) => [each.toLowerCase(), term] as const)),
);

/** `null`: it is not in the glossary. */
export const termOf = (words: string): Term | null => known.get(words.toLowerCase()) ?? null;

/** The first term in a label of a page, with where it stands; `null`: there is none. */
export function termIn(label: string): { readonly term: Term; readonly from: number; readonly to: number } | null {
  const found = TERM_PATTERN.exec(label);
  if (!found) return null;
  const term = termOf(TERM_WORDS[found.slice(1).findIndex((words) => words !== undefined)][1]);
  return term && { term, from: found.index, to: found.index + found[0].length };
}

const TERM_PATTERN = new RegExp(`(?<![\\w-])(?:${TERM_WORDS.map(([words]) => `(${words})`).join('|')})(?![\\w-])`, 'i');

/** From the folder of the programme above this file, whether it was built or not. */
function read(): readonly Omit<Term, 'id'>[] {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL(FILE, folder);
    if (!existsSync(file)) continue;
    return (JSON.parse(readFileSync(file, 'utf8')) as { terms: readonly Omit<Term, 'id'>[] }).terms;
  }
}
