import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { Stage } from '#domain/projects/state.js';
import { PRESENT } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { PROGRAMME } from '../directory/acting-for.js';

/** A project with the next deadline in it. */
export interface NextInProject {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: Stage;
  readonly dueAt: Instant;
}

/** What falls due next in the projects that organisations lead, or in any for who acts for the programme. */
@Injectable()
export class OwnProjects {
  constructor(private readonly lists: Lists) {}

  next(organisations: readonly string[], count: number): Promise<readonly NextInProject[]> {
    const all = organisations.includes(PROGRAMME);
    return this.lists.rows<NextInProject>(
      `SELECT id AS project, reference, title, stage, next_due AS "dueAt" FROM projects
        WHERE next_due > ${PRESENT} AND ($1 OR lead_organisation = ANY($2))
        ORDER BY next_due, reference LIMIT $3`,
      [all, organisations, count],
    );
  }
}
