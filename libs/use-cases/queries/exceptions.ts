import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { ExceptionAnswer, ExceptionKind, ExceptionStatus } from '#domain/exceptions/state.js';
import { Lists } from '#record/lists.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest, UUID } from './page.js';

export const EXCEPTION_KINDS: readonly ExceptionKind[] = [
  'condition',
  'chairs_action',
  'lead',
  'tolerance',
  'rebaseline',
  'realisation',
];
export const EXCEPTION_STATUSES: readonly ExceptionStatus[] = ['open', 'answered', 'closed'];

export interface ExceptionFilter extends PageRequest {
  readonly status?: ExceptionStatus;
  readonly kind?: ExceptionKind;
  /** Id of a project. */
  readonly project?: string;
}

/** An exception as the register shows it. */
export interface ExceptionSummary {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly id: string;
  readonly kind: ExceptionKind;
  readonly about: string | null;
  readonly status: ExceptionStatus;
  readonly raisedAt: Instant;
  readonly reportDueAt: Instant;
  readonly reportedAt: Instant | null;
  readonly answer: ExceptionAnswer | null;
  readonly endedAt: Instant | null;
}

const RAISED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The register of exceptions over all projects: the latest first, filtered and in pages (V15, X1). */
@Injectable()
export class Exceptions {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find({
    status,
    kind,
    project,
    after,
    limit = DEFAULT_LIMIT,
  }: ExceptionFilter): Promise<Page<ExceptionSummary>> {
    const [at, in_, number] = after === undefined ? [null, null, null] : keyOf(after, RAISED, UUID, COUNT);
    const rows = await this.lists.rows<ExceptionSummary>(
      `SELECT e.project, p.reference, p.title, e.id, e.kind, e.about, e.status, e.raised_at AS "raisedAt",
              e.report_due_at AS "reportDueAt", e.reported_at AS "reportedAt", e.answer, e.ended_at AS "endedAt"
         FROM exceptions e JOIN projects p ON p.id = e.project
        WHERE ($1::text IS NULL OR e.status = $1)
          AND ($2::text IS NULL OR e.kind = $2)
          AND ($3::text IS NULL OR e.project::text = $3)
          AND ($4::timestamptz IS NULL OR (e.raised_at, e.project::text, substr(e.id, 2)::int) < ($4, $5, $6::int))
        ORDER BY e.raised_at DESC, e.project::text DESC, substr(e.id, 2)::int DESC
        LIMIT $7`,
      [status ?? null, kind ?? null, project ?? null, at, in_, number, limit + 1],
    );
    return pageOf(rows, limit, (row) => cursorOf(row.raisedAt, row.project, row.id.slice(1)));
  }

  /** How many there are of each status, in all projects or in one. */
  async counts(project?: string): Promise<Readonly<Record<ExceptionStatus, number>>> {
    const rows = await this.lists.rows<{ status: ExceptionStatus; exceptions: number }>(
      `SELECT status, count(*)::int AS exceptions FROM exceptions
        WHERE ($1::text IS NULL OR project::text = $1) GROUP BY status`,
      [project ?? null],
    );
    const of = (status: ExceptionStatus): number => rows.find((row) => row.status === status)?.exceptions ?? 0;
    return { open: of('open'), answered: of('answered'), closed: of('closed') };
  }
}
