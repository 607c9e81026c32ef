import type { Directory } from '#domain/kernel/facts.js';
import type { Holdings } from '#use-cases/queries/holdings.js';
import { organisationName } from '../commands/command-page.js';
import { deedInWords } from '../history/deed-words.js';
import { type Table, table } from '../shared/tables.js';
import { dateInWords, deadlineInWords, momentInWords } from '../words.js';
import { hangingOn, voteRemarks } from './holding-words.js';
import { placeInWords, reasonInWords } from './place-words.js';

/** The page of a person: all that they hold, what hangs on it, and what they have given up. */
export interface PersonSheet {
  readonly holdsNothing: boolean;
  readonly tables: readonly Table[];
  readonly votes: readonly string[];
  readonly interests: number;
}

type NameOf = (person: string | null) => string | null;

export function personSheet(holdings: Holdings, directory: Directory, nameOf: NameOf): PersonSheet {
  const { places, led, conditions, lines, waiting, interests, replacements } = holdings;
  const titleOf = (post: string) => placeInWords(directory, `post:${post}`);
  const project = (each: { readonly project: string; readonly reference: string; readonly title: string }) => ({
    text: `${each.reference} ${each.title}`,
    href: `/projects/${each.project}`,
  });
  return {
    holdsNothing: places.length === 0,
    interests,
    votes: voteRemarks(holdings, directory, null, nameOf),
    tables: [
      table(
        'Posts, seats and deputyships',
        ['What', 'Organisation', 'With it'],
        places.map((place) => [
          place.kind === 'post'
            ? { text: placeInWords(directory, place.place), href: `/posts/${place.id}` }
            : placeInWords(directory, place.place),
          place.organisation === null ? 'The programme' : organisationName(directory, place.organisation),
          hangingOn(place, holdings),
        ]),
      ),
      table(
        'Projects led',
        ['Project', 'By the post'],
        led.map((each) => [project(each), titleOf(each.post)]),
      ),
      table(
        'What waits',
        ['Project', 'What', 'Until'],
        waiting.map((each) => [
          project(each),
          deedInWords({ units: directory.programme.units, milestones: [] }, each.what, each.timer),
          each.dueAt === null ? 'no deadline' : deadlineInWords(each.dueAt),
        ]),
      ),
      table(
        'Conditions to be met',
        ['Project', 'Condition', 'Due', 'By the post'],
        conditions.map((each) => [project(each), each.id, dateInWords(each.due), titleOf(each.post)]),
      ),
      table(
        'Benefits owned',
        ['Project', 'Benefit', 'By the post'],
        lines.map((each) => [project(each), each.line, titleOf(each.post)]),
      ),
      table(
        'What has passed to others',
        ['When', 'What', 'To whom'],
        replacements.flatMap(({ at, moves, left }) => [
          ...moves.map(({ place, to }) => [
            momentInWords(at),
            placeInWords(directory, place),
            to === null ? 'nobody: vacant' : (nameOf(to) ?? 'name removed'),
          ]),
          ...left.map(({ place, code }) => [
            momentInWords(at),
            placeInWords(directory, place),
            `Stayed: ${reasonInWords(code)}`,
          ]),
        ]),
      ),
    ],
  };
}
