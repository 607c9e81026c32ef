import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest } from './page.js';
import type { PersonView } from './reading.js';

/** One event of a project: what, when, by whom, with its link in the chain. */
export interface HistoryEntry {
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  /** When it fell due, of what the process did by itself. */
  readonly dueAt: Instant | null;
  /** A person, `process` or `installation`. */
  readonly actor: PersonView;
  readonly body: Readonly<{ [field: string]: unknown }>;
  readonly hash: string;
  readonly previousHash: string | null;
}

/** What happened to a project, the latest first. */
@Injectable()
export class History {
  constructor(private readonly lists: Lists) {}

  /** Empty for a project that does not exist. Throws BadCursor. */
  async of(project: string, { after, limit = DEFAULT_LIMIT }: PageRequest = {}): Promise<Page<HistoryEntry>> {
    const [before] = after === undefined ? [null] : keyOf(after, COUNT);
    const rows = await this.lists.rows<Omit<HistoryEntry, 'actor'> & { actor: string; name: string | null }>(
      `SELECT e.version, e.type, e.at, e.due_at AS "dueAt", e.actor, p.name, e.body, e.hash, e.previous_hash AS "previousHash"
         FROM events e LEFT JOIN people p ON p.id = e.actor
        WHERE e.stream = $1 AND ($2::int IS NULL OR e.version < $2)
        ORDER BY e.version DESC
        LIMIT $3`,
      [`project/${project}`, before, limit + 1],
    );
    const entries = rows.map(({ actor, name, ...rest }) => ({ ...rest, actor: { id: actor, name } }));
    return pageOf(entries, limit, ({ version }) => cursorOf(String(version)));
  }
}
