import { Injectable } from '@nestjs/common';
import type { Instant, Month } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, INSTANT, keyOf, type Page, pageOf, type PageRequest, UUID } from './page.js';

/** `open`: it can still be filed in time. */
export const PLAN_STATUSES = ['open', 'overdue', 'filed', 'not_needed'] as const;

export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface RecoveryPlanFilter extends PageRequest {
  readonly status?: PlanStatus;
  /** Id of a project. */
  readonly project?: string;
  /** Id of an organisation. */
  readonly organisation?: string;
  /** When it is asked: what is overdue depends on it. */
  readonly now: Instant;
}

/** A recovery plan as the list over all projects shows it. */
export interface RecoveryPlanSummary {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly id: string;
  readonly owner: string;
  readonly organisation: string | null;
  readonly month: Month;
  readonly status: PlanStatus;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly filedAt: Instant | null;
}

/** Recovery plans over all projects: the latest first, filtered and in pages (B5). */
@Injectable()
export class RecoveryPlans {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find(filter: RecoveryPlanFilter): Promise<Page<RecoveryPlanSummary>> {
    const { status, project, organisation, now, after, limit = DEFAULT_LIMIT } = filter;
    const [at, in_, number] = after === undefined ? [null, null, null] : keyOf(after, INSTANT, UUID, COUNT);
    const rows = await this.lists.rows<RecoveryPlanSummary>(
      `SELECT r.project, p.reference, p.title, r.id, r.owner, r.organisation, r.month, r.status,
              r.asked_at AS "askedAt", r.due_at AS "dueAt", r.filed_at AS "filedAt"
         FROM (SELECT project, id, owner, organisation, month, asked_at, due_at, filed_at,
                      CASE WHEN status = 'open' AND due_at < $1 THEN 'overdue' ELSE status END AS status
                 FROM recovery_plans) r
         JOIN projects p ON p.id = r.project
        WHERE ($2::text IS NULL OR r.status = $2)
          AND ($3::text IS NULL OR r.project::text = $3)
          AND ($4::text IS NULL OR r.organisation = $4)
          AND ($5::timestamptz IS NULL OR (r.asked_at, r.project::text, substr(r.id, 2)::int) < ($5, $6, $7::int))
        ORDER BY r.asked_at DESC, r.project::text DESC, substr(r.id, 2)::int DESC
        LIMIT $8`,
      [now, status ?? null, project ?? null, organisation ?? null, at, in_, number, limit + 1],
    );
    return pageOf(rows, limit, (row) => cursorOf(row.askedAt, row.project, row.id.slice(1)));
  }
}
