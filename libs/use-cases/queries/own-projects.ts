import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { ParticipationStatus } from '#domain/participation/state.js';
import type { Stage } from '#domain/projects/state.js';
import { Lists } from '#record/lists.js';
import { PROGRAMME } from '../directory/acting-for.js';

/** A project with the first deadline in it, which may have passed. */
export interface NextInProject {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: Stage;
  readonly dueAt: Instant;
}

/** A unit that answered so, or of which this became, has no more part in the project. */
const OUT: readonly ParticipationStatus[] = ['NOT_RELEVANT', 'DECLINED', 'LAPSED', 'WITHDRAWN'];

/** What falls due next in the projects that organisations lead or have a part in; in any for the programme. */
@Injectable()
export class OwnProjects {
  constructor(private readonly lists: Lists) {}

  next(
    organisations: readonly string[],
    { programme: { units } }: Directory,
    count: number,
  ): Promise<readonly NextInProject[]> {
    const all = organisations.includes(PROGRAMME);
    const own = units.filter((unit) => unit.organisations.some((each) => organisations.includes(each)));
    return this.lists.rows<NextInProject>(
      `SELECT id AS project, reference, title, stage, next_due AS "dueAt" FROM projects
        WHERE next_due IS NOT NULL AND ($1 OR lead_organisation = ANY($2)
               OR EXISTS (SELECT FROM participations part
                           WHERE part.project = projects.id AND part.unit = ANY($3) AND NOT part.status = ANY($4)))
        ORDER BY next_due, reference LIMIT $5`,
      [all, organisations, own.map(({ id }) => id), OUT, count],
    );
  }
}
