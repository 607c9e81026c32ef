import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest } from './page.js';

/** What somebody tried and was refused, by law or for want of permission. */
export interface RefusalSummary {
  readonly at: Instant;
  /** Opaque id. */
  readonly by: string;
  readonly command: string;
  readonly code: string;
  /** `null`: it was to begin something. */
  readonly stream: string | null;
  /** Of the project; `null`: it was on none. */
  readonly project: string | null;
  readonly reference: string | null;
}

export interface RefusalFilter extends PageRequest {
  /** Name of the command. */
  readonly command?: string;
  /** The first of them first. */
  readonly oldestFirst?: boolean;
}

/** Refused attempts, the latest first; those on a project whose answers are sealed are shown when the seal has ended. */
@Injectable()
export class Refusals {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find({
    after,
    limit = DEFAULT_LIMIT,
    command,
    oldestFirst = false,
  }: RefusalFilter): Promise<Page<RefusalSummary>> {
    const [beyond, order] = oldestFirst ? ['>', 'ASC'] : ['<', 'DESC'];
    const [last] = after === undefined ? [null] : keyOf(after, COUNT);
    const rows = await this.lists.rows<RefusalSummary & { readonly id: string }>(
      `SELECT r.id::text AS id, r.at, r.principal AS by, r.command, r.code, r.stream, p.id AS project, p.reference
         FROM refused_attempts r LEFT JOIN projects p ON 'project/' || p.id = r.stream
        WHERE ($1::bigint IS NULL OR r.id ${beyond} $1) AND p.sealed_from IS NULL AND ($3::text IS NULL OR r.command = $3)
        ORDER BY r.id ${order} LIMIT $2`,
      [last, limit + 1, command ?? null],
    );
    const page = pageOf(rows, limit, ({ id }) => cursorOf(id));
    return { ...page, items: page.items.map(({ id: _, ...refusal }) => refusal) };
  }
}
