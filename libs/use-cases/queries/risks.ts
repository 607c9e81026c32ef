import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { RiskLevel, RiskRating } from '#domain/policy/policy.js';
import { LEVELS, RATINGS } from '#domain/risks/rating.js';
import type { RiskStatus, RiskStrategy } from '#domain/risks/state.js';
import { Lists } from '#record/lists.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest, REFERENCE } from './page.js';

/** From the least to the most. */
export const RISK_LEVELS = LEVELS;
export const RISK_RATINGS = RATINGS;
export const RISK_STATUSES: readonly RiskStatus[] = ['open', 'closed', 'left'];

export interface RiskFilter extends PageRequest {
  readonly status?: RiskStatus;
  readonly rating?: RiskRating;
  /** Id of the organisation whose post owns it. */
  readonly organisation?: string;
  /** Id of a project. */
  readonly project?: string;
}

/** A risk as the list over all projects shows it. */
export interface RiskSummary {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly id: string;
  readonly risk: string;
  readonly category: string;
  readonly status: RiskStatus;
  readonly likelihood: RiskLevel;
  readonly impact: RiskLevel;
  readonly rating: RiskRating;
  /** A day or a stage. */
  readonly proximity: string;
  readonly owner: string;
  readonly organisation: string;
  readonly strategy: RiskStrategy;
  readonly recordedAt: Instant;
  readonly lookedAt: Instant;
  readonly lookDueAt: Instant;
  readonly closedAt: Instant | null;
}

/** Risks over all projects: the highest first, filtered and in pages (PR-33). */
@Injectable()
export class Risks {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find(filter: RiskFilter): Promise<Page<RiskSummary>> {
    const { status, rating, organisation, project, after, limit = DEFAULT_LIMIT } = filter;
    const [rank, reference, number] = after === undefined ? [null, null, null] : keyOf(after, COUNT, REFERENCE, COUNT);
    const rows = await this.lists.rows<RiskSummary & { rank: number }>(
      `SELECT * FROM (
         SELECT r.project, p.reference, p.title, r.id, r.title AS risk, r.category, r.status, r.likelihood, r.impact,
                r.rating, r.proximity, r.owner, r.owner_organisation AS organisation, r.strategy,
                r.recorded_at AS "recordedAt", r.looked_at AS "lookedAt", r.look_due_at AS "lookDueAt",
                r.closed_at AS "closedAt", array_position($1::text[], r.rating) AS rank, substr(r.id, 3)::int AS number
           FROM risks r JOIN projects p ON p.id = r.project) each
        WHERE ($2::text IS NULL OR status = $2)
          AND ($3::text IS NULL OR rating = $3)
          AND ($4::text IS NULL OR organisation = $4)
          AND ($5::text IS NULL OR project::text = $5)
          AND ($6::int IS NULL OR (-rank, reference, number) > (-$6::int, $7, $8::int))
        ORDER BY rank DESC, reference, number
        LIMIT $9`,
      [
        ...[RATINGS, status ?? null, rating ?? null, organisation ?? null, project ?? null],
        ...[rank, reference, number, limit + 1],
      ],
    );
    const { items, next } = pageOf(rows, limit, (row) => cursorOf(`${row.rank}`, row.reference, row.id.slice(2)));
    return { items: items.map(summaryOf), next };
  }
}

/** Without what it was sorted by. */
function summaryOf(row: RiskSummary & { rank: number; number?: number }): RiskSummary {
  const { rank: _rank, number: _number, ...summary } = row;
  return summary;
}
