import { Injectable } from '@nestjs/common';
import { postsOf } from '#domain/kernel/facts.js';
import type { Directory } from '#domain/kernel/facts.js';
import { roleNames } from '#domain/programme/roles.js';
import type { Stage } from '#domain/projects/state.js';
import { Lists } from '#record/lists.js';
import { Names } from './names.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, keyOf, type Page, type PageRequest } from './page.js';

export const FOUND_KINDS = ['project', 'paper', 'decision', 'post'] as const;

export type FoundKind = (typeof FOUND_KINDS)[number];

export interface SearchFilter extends PageRequest {
  readonly words: string;
  readonly kind?: FoundKind;
  readonly stage?: Stage;
  /** Id of the lead organisation of the project, or of the organisation of the post. */
  readonly organisation?: string;
}

/** Part of what was found; `hit`: it is one of the words that were searched for. */
export interface Excerpt {
  readonly text: string;
  readonly hit: boolean;
}

export interface Found {
  readonly kind: FoundKind;
  /** Of its project; `null`: it is a post. */
  readonly project: string | null;
  readonly reference: string | null;
  /** Title of the project, or of the post. */
  readonly title: string;
  /** Where it stands: `case/strategic`, `paper/G1/2`; id of the post. */
  readonly place: string;
  readonly item: string | null;
  readonly words: readonly Excerpt[];
}

interface Row extends Omit<Found, 'words' | 'kind'> {
  readonly kind: Exclude<FoundKind, 'post'>;
  readonly headline: string;
}

/** So much is looked through of what has a word in it; whoever meets this says more of what is sought. */
const MOST = 200;

/** A text of so few characters is shown whole, to its last bracket. */
const WHOLE = 200;

/** Around a word that was found, where no text can have them. */
const [BEFORE, AFTER] = ['\u0002', '\u0003'];

const REFERENCE = /^\s*([a-z0-9]+(?:-[a-z0-9]+)*-\d{1,6})\s*$/i;

/**
 * Searches the titles and public texts of projects, papers and decisions, and the posts, for words. Titles of projects
 * come before other titles, those with more of the words first, and titles before texts.
 */
@Injectable()
export class Search {
  constructor(
    private readonly lists: Lists,
    private readonly names: Names,
  ) {}

  /** The project with this reference; `null`: it is none, or there is no such project. */
  async byReference(words: string): Promise<string | null> {
    const [, reference] = REFERENCE.exec(words) ?? [];
    if (!reference) return null;
    const [row] = await this.lists.rows<{ id: string }>('SELECT id FROM projects WHERE reference = upper($1)', [
      reference,
    ]);
    return row?.id ?? null;
  }

  /** Throws BadCursor. */
  async find(filter: SearchFilter, directory: Directory): Promise<Page<Found>> {
    const { words, kind, after, limit = DEFAULT_LIMIT } = filter;
    if (words.trim() === '') return { items: [], next: null };
    const from = after === undefined ? 0 : Number(keyOf(after, COUNT)[0]);
    const posts = kind === undefined || kind === 'post' ? await this.posts(filter, directory) : [];
    const ahead = posts.slice(from, from + limit);
    const rows =
      kind === 'post' ? [] : await this.rows(filter, Math.max(0, from - posts.length), limit + 1 - ahead.length);
    const all = [...ahead, ...rows.map(foundIn)];
    const more = all.length > limit || posts.length > from + limit;
    return { items: all.slice(0, limit), next: more ? cursorOf(String(from + limit)) : null };
  }

  private rows({ words, kind, stage, organisation }: SearchFilter, from: number, count: number): Promise<Row[]> {
    // A part of each index and then the best of both, so that a word that is everywhere does not read everything.
    return this.lists.rows<Row>(
      `WITH asked AS (SELECT websearch_to_tsquery('english', $1) AS query),
       found AS (
         (SELECT r.project, r.place, r.title AS words, CASE r.kind WHEN 'project' THEN 2 ELSE 1 END AS weight,
                 ts_rank(to_tsvector('english', r.title), query) AS rank
            FROM asked, search_rows r JOIN projects p ON p.id = r.project
           WHERE to_tsvector('english', r.title) @@ query AND ${FILTER} LIMIT ${MOST})
         UNION ALL
         (SELECT r.project, r.place, t.text, 0, 0
            FROM asked, texts t JOIN search_rows r ON r.text = t.hash JOIN projects p ON p.id = r.project
           WHERE to_tsvector('english', t.text) @@ query AND ${FILTER} LIMIT ${MOST})),
       best AS (
         SELECT DISTINCT ON (project, place) * FROM found ORDER BY project, place, weight DESC),
       page AS (
         SELECT * FROM best ORDER BY weight DESC, rank DESC, project, place OFFSET $5 LIMIT $6)
       SELECT r.kind, r.project, p.reference, p.title, r.place, r.item,
              ts_headline('english', page.words, query, $7 || CASE WHEN weight > 0 OR length(page.words) <= ${WHOLE} THEN ', HighlightAll=true' ELSE '' END) AS headline
         FROM asked, page JOIN search_rows r USING (project, place) JOIN projects p ON p.id = r.project
        ORDER BY page.weight DESC, page.rank DESC, r.project, r.place`,
      [
        words,
        kind ?? null,
        stage ?? null,
        organisation ?? null,
        from,
        count,
        `StartSel=${BEFORE}, StopSel=${AFTER}, MaxFragments=2, MaxWords=30, MinWords=8, FragmentDelimiter=" … "`,
      ],
    );
  }

  /** Posts have few words, and every one that is asked for must be among them. */
  private async posts({ words, stage, organisation }: SearchFilter, directory: Directory): Promise<Found[]> {
    const sought = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (sought.length === 0 || stage !== undefined) return [];
    const nameOf = await this.names.inDirectory(directory);
    return postsOf(directory)
      .filter((post) => organisation === undefined || post.organisation === organisation)
      .map(({ id, title, role, organisation: of, holder }) => ({
        id,
        title,
        words: [title, roleNames[role], organisationName(directory, of), nameOf(holder)].filter(Boolean).join(', '),
      }))
      .filter((post) => sought.every((word) => post.words.toLowerCase().includes(word)))
      .map((post) => ({
        kind: 'post' as const,
        project: null,
        reference: null,
        title: post.title,
        place: post.id,
        item: null,
        words: marked(post.words, sought),
      }));
  }
}

const FILTER = `($2::text IS NULL OR r.kind = $2) AND ($3::text IS NULL OR p.stage = $3)
  AND ($4::text IS NULL OR p.lead_organisation = $4)`;

const organisationName = ({ organisations }: Directory, id: string | null): string | undefined =>
  organisations.find((each) => each.id === id)?.name;

const foundIn = ({ headline, ...row }: Row): Found => ({ ...row, words: excerpts(headline) });

/** Cuts what PostgreSQL marked into its parts. */
function excerpts(headline: string): readonly Excerpt[] {
  const [first, ...rest] = headline.split(BEFORE);
  return [
    { text: first, hit: false },
    ...rest.flatMap((part) => {
      const [hit, after = ''] = part.split(AFTER);
      return [
        { text: hit, hit: true },
        { text: after, hit: false },
      ];
    }),
  ].filter(({ text }) => text !== '');
}

function marked(text: string, sought: readonly string[]): readonly Excerpt[] {
  const parts = text.split(new RegExp(`(${sought.join('|')})`, 'iu'));
  return parts.map((part, index) => ({ text: part, hit: index % 2 === 1 })).filter((part) => part.text !== '');
}
