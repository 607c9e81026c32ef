import type { Directory } from '#domain/kernel/facts.js';
import type { Passing } from '#domain/passings/state.js';
import type { Post } from '#domain/programme/state.js';
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
  readonly tables: readonly Table[];
}

interface Owned {
  readonly matters: readonly PostMatter[];
  readonly passed: readonly Passing[];
}

export function postSheet(
  post: Post,
  { matters, passed }: Owned,
  directory: Directory,
  nameOf: (person: string | null) => string | null,
): PostSheet {
  return {
    facts: facts(
      ['Role', upperFirst(roleName(post.role))],
      ['Organisation', post.organisation === null ? 'The programme' : organisationName(directory, post.organisation)],
      ['Held by', post.holder === null ? 'nobody: vacant' : (nameOf(post.holder) ?? 'name removed')],
    ),
    vacant: post.holder === null,
    tables: [
      table(
        'What it answers for',
        ['What'],
        matters.map((each) => [
          each.project === null ? matterLine(each) : { text: matterLine(each), href: `/projects/${each.project}` },
        ]),
      ),
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
