import type { PowersView } from '#use-cases/queries/case-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { organisationName } from '../commands/command-page.js';
import { dateInWords, listInWords } from '../words.js';

export interface PowersSheet {
  readonly heading: string;
  readonly text: string | null;
  /** `null`: it speaks of all the parties of today. */
  readonly stale: string | null;
}

/** C5: the legal basis and whom it speaks of; `null`: none recorded. */
export function powersSheet({ directory }: Reading, powers: PowersView | null): PowersSheet | null {
  if (!powers) return null;
  const names = (organisations: readonly string[]) =>
    listInWords(organisations.map((organisation) => organisationName(directory, organisation)));
  return {
    heading: `Legal basis on ${dateInWords(powers.at)}, for ${names(powers.parties)}`,
    text: powers.text,
    stale: powers.stale
      ? `The parties have changed since: the powers check has to be made again for ${names(powers.unchecked)}.`
      : null,
  };
}
