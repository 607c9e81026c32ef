import type { PaperVersion } from '#domain/gates/state.js';
import type { ReadPaper } from '#use-cases/papers/papers.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { changesBetween, type Stretch } from '../../papers/paper-changes.js';
import { headingOf } from '../history/entry-details.js';
import { type Table, table } from '../shared/tables.js';
import { momentInWords } from '../words.js';

export interface PaperSheet {
  readonly number: number;
  readonly hash: string;
  readonly words: readonly { readonly heading: string; readonly text: string | null }[];
  readonly values: Table;
  readonly versions: Table;
  /** `null`: nothing to compare with. */
  readonly changes: ChangesSheet | null;
}

export interface ChangesSheet {
  readonly since: number;
  readonly words: readonly {
    readonly heading: string;
    readonly stretches: readonly Stretch[];
    /** Why what has changed cannot be shown; `null`: it is. */
    readonly gone: string | null;
  }[];
  readonly values: Table;
  readonly unchanged: boolean;
}

/** A version of a paper with what has changed since another one. */
export function paperSheet(
  reading: Reading,
  folder: string,
  papers: readonly PaperVersion[],
  { paper, since }: { readonly paper: ReadPaper; readonly since: ReadPaper | null },
): PaperSheet {
  return {
    number: paper.number,
    hash: paper.version.hash,
    words: Object.entries(paper.words).map(([place, text]) => ({ heading: headingIn(place), text })),
    values: table(
      'Figures and facts in it',
      ['What', 'Value'],
      Object.entries(paper.values).map(([place, value]) => [placeInWords(place), value]),
    ),
    versions: table(
      'Versions of this paper',
      ['Version', 'Put to the steering group', 'Why it changed', 'Compare'],
      papers.map(({ at, by, why, hash }, index) => [
        { text: String(index + 1), href: `${folder}?version=${hash}` },
        `${momentInWords(at)}, by ${reading.nameOf(by) ?? 'somebody'}`,
        reading.text(why) ?? '',
        hash === paper.version.hash
          ? ''
          : {
              text: `What differs from version ${index + 1}`,
              href: `${folder}?version=${paper.version.hash}&since=${hash}`,
            },
      ]),
    ),
    changes: since && since.version.hash !== paper.version.hash ? changesSheet(since, paper) : null,
  };
}

/** What differs between two versions, as `changes` draws it. */
export function changesSheet(since: ReadPaper, paper: ReadPaper): ChangesSheet {
  const { words, values } = changesBetween(since, paper);
  return {
    since: since.number,
    words: words.map(({ place, stretches, removed }) => ({
      heading: headingIn(place),
      stretches,
      gone: removed ? goneInWords(removed, since.number, paper.number) : null,
    })),
    values: table(
      'Figures and facts that have changed',
      ['What', 'Before', 'Now'],
      values.map(({ place, before, after }) => [placeInWords(place), before ?? 'none', after ?? 'none']),
    ),
    unchanged: words.length === 0 && values.length === 0,
  };
}

function goneInWords(removed: 'before' | 'after' | 'both', before: number, after: number): string {
  const versions = { before: `version ${before}`, after: `version ${after}`, both: `versions ${before} and ${after}` };
  return `These words have changed. Those of ${versions[removed]} have been removed from the record, so the difference cannot be shown.`;
}

/** `case/strategic` is the strategic case. */
function headingIn(place: string): string {
  const steps = place.split('/');
  const [of, kind, which] = steps;
  if (of === 'assurance' && kind === 'readiness') return `Evidence of readiness: ${which}`;
  if (of === 'assurance' && kind === 'reviews') return `${headingOf(steps.at(-1)!)}, review ${Number(which) + 1}`;
  return BY_PLACE[place] ?? headingOf(steps.at(-1)!);
}

const BY_PLACE: Readonly<Record<string, string>> = {
  'delivery/handedOver/text': 'Hand-over',
  'delivery/lessons/text': 'Lessons learned',
  'equality/screening/text': 'Equality screening',
  'equality/assessment/text': 'Equality assessment',
};

/** `figures/tfl/parts/0/oneOff` is `figures, tfl, parts 1, one off`. */
const placeInWords = (place: string): string =>
  place
    .replace(/\/(\d+)/g, (_, index: string) => ` ${Number(index) + 1}`)
    .replace(/\//g, ', ')
    .replace(/[a-z][A-Z]/g, ([a, b]) => `${a} ${b.toLowerCase()}`);
