import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Passing } from '#domain/passings/state.js';
import type { Post } from '#domain/programme/state.js';
import type { AbolitionBars } from '#use-cases/passings/abolition.js';
import type { PostMatter } from '#use-cases/passings/post-matters.js';
import { roleName } from '#use-cases/queries/names.js';
import { organisationName } from '../commands/command-page.js';
import { matterInWords, matterLine } from '../passings/matter-words.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { momentInWords, upperFirst } from '../words.js';
import { placeInWords, reasonInWords } from './place-words.js';

/** The page of a post. */
export interface PostSheet {
  readonly facts: readonly Fact[];
  readonly vacant: boolean;
  /** What keeps it from being abolished, in sentences. */
  readonly bars: readonly string[];
  readonly tables: readonly Table[];
}

interface Owned {
  /** What keeps it from being abolished; `null`: whoever looks may not do that. */
  readonly bars: AbolitionBars | null;
  readonly matters: readonly PostMatter[];
  readonly passed: readonly Passing[];
  /** When it was abolished, and why; `null`: it is there. */
  readonly gone: { readonly until: Instant; readonly reason: string | null } | null;
}

export function postSheet(
  post: Post,
  { matters, passed, bars, gone }: Owned,
  directory: Directory,
  nameOf: (person: string | null) => string | null,
): PostSheet {
  return {
    facts: facts(
      ['Role', upperFirst(roleName(post.role))],
      ['Organisation', post.organisation === null ? 'The programme' : organisationName(directory, post.organisation)],
      ['Abolished', gone && momentInWords(gone.until)],
      ['Why', gone && (gone.reason ?? 'The words were removed.')],
      ['Held by', gone ? null : post.holder === null ? 'nobody: vacant' : (nameOf(post.holder) ?? 'name removed')],
    ),
    vacant: post.holder === null && gone === null,
    bars: bars?.sentences ?? [],
    tables: [
      table(
        'What it answers for',
        ['What'],
        matters.map((each) => [
          each.project === null ? matterLine(each) : { text: matterLine(each), href: `/projects/${each.project}` },
        ]),
      ),
      ...(bars ? [namedTable(besides(matters, bars), 'What else is open and names it')] : []),
      table(
        'What has passed between posts',
        ['When', 'What', 'From', 'To'],
        passed.flatMap(({ at, from, to, moves, left }) => [
          ...moves.map(({ matter }) => [
            momentInWords(at),
            matterInWords(matter),
            placeInWords(directory, `post:${from}`),
            placeInWords(directory, `post:${to}`),
          ]),
          ...left.map(({ matter, code }) => [
            momentInWords(at),
            matterInWords(matter),
            placeInWords(directory, `post:${from}`),
            `Stayed: ${reasonInWords(code)}`,
          ]),
        ]),
      ),
    ],
  };
}

/** Everything open for which a post is named, each with its project. */
export const namedTable = (named: readonly PostMatter[], caption = 'What is open and names it'): Table =>
  table(
    caption,
    ['What'],
    named.map((each) => [{ text: matterLine(each), href: `/projects/${each.project}` }]),
  );

const besides = (matters: readonly PostMatter[], { named }: AbolitionBars): readonly PostMatter[] =>
  named.filter(({ project, matter }) => !matters.some((each) => each.project === project && each.matter === matter));
