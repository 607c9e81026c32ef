import { Injectable } from '@nestjs/common';
import { Lists } from '#record/lists.js';

/** Tells whether anything has been recorded; of a project whose answers are sealed it tells nothing. */
@Injectable()
export class Changes {
  constructor(private readonly lists: Lists) {}

  /** Another word whenever something was recorded. */
  async mark(): Promise<string> {
    const [{ mark }] = await this.lists.rows<{ mark: string }>(
      `SELECT count(*) || '/' || coalesce(sum(s.version), 0) AS mark
         FROM streams s
        WHERE NOT EXISTS (SELECT FROM projects p WHERE p.sealed_from IS NOT NULL AND 'project/' || p.id = s.stream)`,
    );
    return mark;
  }
}
