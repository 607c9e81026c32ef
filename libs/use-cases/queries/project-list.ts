import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { stageNames } from '#domain/projects/stages.js';
import type { Stage } from '#domain/projects/state.js';
import { Lists } from '#record/lists.js';
import { cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest, REFERENCE, UUID } from './page.js';

/** Every stage, in the order of the life of a project. */
export const STAGES = Object.keys(stageNames) as readonly Stage[];

export interface ProjectFilter extends PageRequest {
  readonly stage?: Stage;
  /** Id of the workstream. */
  readonly workstream?: string;
  /** Id of the lead organisation. */
  readonly lead?: string;
}

/** A project as the list shows it. */
export interface ProjectSummary {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** `null`: not stated. */
  readonly workstream: string | null;
  readonly leadOrganisation: string | null;
  readonly stage: Stage;
  readonly stageName: string;
  readonly stageSince: Instant;
  /** The earliest deadline of what waits for somebody. */
  readonly nextDue: Instant | null;
  /** X6: last day of its hold; `null`: it is not on hold. */
  readonly heldUntil: PlainDate | null;
}

/** All projects by reference, filtered and in pages. */
@Injectable()
export class ProjectList {
  constructor(private readonly lists: Lists) {}

  /** Throws BadCursor. */
  async find({ stage, workstream, lead, after, limit = DEFAULT_LIMIT }: ProjectFilter): Promise<Page<ProjectSummary>> {
    const [reference, id] = after === undefined ? [null, null] : keyOf(after, REFERENCE, UUID);
    const rows = await this.lists.rows<Omit<ProjectSummary, 'stageName'>>(
      `SELECT id, reference, title, workstream, lead_organisation AS "leadOrganisation", stage,
              stage_since AS "stageSince", next_due AS "nextDue", held_until AS "heldUntil"
         FROM projects
        WHERE ($1::text IS NULL OR stage = $1)
          AND ($2::text IS NULL OR workstream = $2)
          AND ($3::text IS NULL OR lead_organisation = $3)
          AND ($4::text IS NULL OR (reference, id::text) > ($4, $5))
        ORDER BY reference, id::text
        LIMIT $6`,
      [stage ?? null, workstream ?? null, lead ?? null, reference, id, limit + 1],
    );
    const summaries = rows.map((row) => ({ ...row, stageName: stageNames[row.stage] }));
    return pageOf(summaries, limit, (row) => cursorOf(row.reference, row.id));
  }
}
