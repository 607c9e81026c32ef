import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';
import { UUID } from './page.js';

/** An event's number and hash: whoever has the same has the same events up to there. */
export interface Link {
  readonly version: number;
  readonly hash: string;
  readonly at: Instant;
}

export interface StreamHead {
  readonly stream: string;
  /** The latest event; its number is how many there are. While answers are sealed, the one that opened their window. */
  readonly head: Link;
  /** The event asked for; `null`: there is none of that number, or none was asked for. */
  readonly asked: Link | null;
}

/** Where the record of a project stands, to be compared with a copy. It tells nothing of what the record says. */
@Injectable()
export class StreamHeads {
  constructor(private readonly lists: Lists) {}

  /** `null`: there is no such project. */
  async of(project: string, version?: number): Promise<StreamHead | null> {
    if (!UUID.test(project)) return null;
    const stream = `project/${project}`;
    const rows = await this.lists.rows<Link>(
      `WITH shown AS (
         SELECT least(s.version, p.sealed_from) AS last
           FROM streams s JOIN projects p ON p.id = $3::uuid WHERE s.stream = $1)
       SELECT version, hash, at FROM events, shown
        WHERE stream = $1 AND version IN ($2, last) AND version <= last ORDER BY version`,
      [stream, version ?? 0, project],
    );
    const head = rows.at(-1);
    if (!head) return null;
    return { stream, head, asked: rows.find((row) => row.version === version) ?? null };
  }
}
