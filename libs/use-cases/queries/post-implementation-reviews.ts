import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';
import { cursorOf, DEFAULT_LIMIT, INSTANT, keyOf, type Page, pageOf, type PageRequest, UUID } from './page.js';

export const REVIEW_STATES = ['to_come', 'open', 'overdue', 'filed'] as const;

export type ReviewState = (typeof REVIEW_STATES)[number];

export interface ReviewsFilter extends PageRequest {
  readonly state?: ReviewState;
}

/** A closed project, with the review of what came of it. */
export interface ReviewSummary {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  /** Id of the organisation that leads it. */
  readonly lead: string;
  readonly closedAt: Instant;
  readonly opensOn: PlainDate;
  readonly dueAt: Instant;
  readonly filedAt: Instant | null;
  /** `to_come`: it has not been closed for long enough. */
  readonly state: ReviewState;
}

const REVIEWS = `
  SELECT r.project, p.reference, p.title, p.lead_organisation AS lead, p.stage_since AS "closedAt", r.opens_on AS "opensOn",
         r.due_at AS "dueAt", r.filed_at AS "filedAt",
         CASE WHEN r.filed_at IS NOT NULL THEN 'filed' WHEN r.due_at < $1 THEN 'overdue'
              WHEN r.opens_on <= ($1::timestamptz AT TIME ZONE 'Europe/London')::date THEN 'open' ELSE 'to_come' END AS state
    FROM post_implementation_reviews r JOIN projects p ON p.id = r.project`;

/** What came of the projects that were closed: the longest awaited first, filtered and in pages (B6). */
@Injectable()
export class PostImplementationReviews {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find({ state, after, limit = DEFAULT_LIMIT }: ReviewsFilter, now: Instant): Promise<Page<ReviewSummary>> {
    const [dueAt, project] = after === undefined ? [null, null] : keyOf(after, INSTANT, UUID);
    const rows = await this.lists.rows<ReviewSummary>(
      `SELECT * FROM (${REVIEWS}) reviews
        WHERE ($2::text IS NULL OR state = $2)
          AND ($3::timestamptz IS NULL OR ("dueAt", project) > ($3, $4::uuid))
        ORDER BY "dueAt", project LIMIT $5`,
      [now, state ?? null, dueAt, project, limit + 1],
    );
    return pageOf(rows, limit, (row) => cursorOf(row.dueAt, row.project));
  }

  /** How many there are of each state. */
  async counts(now: Instant): Promise<Readonly<Record<ReviewState, number>>> {
    const rows = await this.lists.rows<{ state: ReviewState; reviews: number }>(
      `SELECT state, count(*)::int AS reviews FROM (${REVIEWS}) reviews GROUP BY state`,
      [now],
    );
    const of = (state: ReviewState): number => rows.find((row) => row.state === state)?.reviews ?? 0;
    return { to_come: of('to_come'), open: of('open'), overdue: of('overdue'), filed: of('filed') };
  }
}
