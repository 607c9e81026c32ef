import { Injectable } from '@nestjs/common';
import { stageNames } from '#domain/projects/stages.js';
import { Lists } from '#record/lists.js';
import { cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, UUID } from './page.js';
import { type ProjectFilter, type ProjectSummary, STAGES } from './project-list.js';

/** What a list of projects can be sorted by. Each is a text, so that a place in the list can be named. */
const ORDERS = {
  reference: 'reference',
  title: 'lower(title)',
  stage: `to_char(array_position('{${STAGES.join(',')}}'::text[], stage), 'FM00')`,
  deadline: `coalesce(to_char(next_due AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'), '~')`,
} as const;

export type ProjectOrder = keyof typeof ORDERS;

export const PROJECT_ORDERS = Object.keys(ORDERS) as readonly ProjectOrder[];

const SORT_KEY = /^[\s\S]{1,400}$/;

/** All projects, filtered, in an order of one's choice and in pages. */
@Injectable()
export class SortedProjects {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find(filter: ProjectFilter & { readonly order?: ProjectOrder }): Promise<Page<ProjectSummary>> {
    const { stage, workstream, lead, after, order = 'reference', limit = DEFAULT_LIMIT } = filter;
    const [key, id] = after === undefined ? [null, null] : keyOf(after, SORT_KEY, UUID);
    const rows = await this.lists.rows<Omit<ProjectSummary, 'stageName'> & { key: string }>(
      `SELECT id, reference, title, workstream, lead_organisation AS "leadOrganisation", stage,
              stage_since AS "stageSince", next_due AS "nextDue", held_until AS "heldUntil",
              ${ORDERS[order]} AS key
         FROM projects
        WHERE ($1::text IS NULL OR stage = $1)
          AND ($2::text IS NULL OR workstream = $2)
          AND ($3::text IS NULL OR lead_organisation = $3)
          AND ($4::text IS NULL OR (${ORDERS[order]}, id::text) > ($4, $5))
        ORDER BY ${ORDERS[order]}, id::text
        LIMIT $6`,
      [stage ?? null, workstream ?? null, lead ?? null, key, id, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => cursorOf(row.key, row.id));
    return { ...page, items: page.items.map((row) => ({ ...row, stageName: stageNames[row.stage] })) };
  }
}
