import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { ENDINGS } from '#domain/projects/stages.js';
import { PRESENT } from './clock.js';
import type { Part } from './parts.js';

/** The process has looked at a project as of this version, and has nothing to do by itself before `nextDue`. */
export interface Mark {
  readonly project: string;
  readonly version: number;
  readonly nextDue: Instant | null;
}

/** A look at an earlier version takes nothing back. */
export const markPart = (marks: readonly Mark[]): Part => ({
  name: 'marks',
  text: `INSERT INTO process_marks AS m (project, version, next_due)
    SELECT * FROM json_to_recordset($1) AS r(project uuid, version int, "nextDue" timestamptz)
    ON CONFLICT (project) DO UPDATE SET version = excluded.version, next_due = excluded.next_due
    WHERE m.version <= excluded.version`,
  rows: marks,
});

interface Writing {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Has the process called to every project that a query names; by the mark, so also where the nudge is lost. */
async function lookAgain(tx: Writing, projects: string, values: unknown[] = []): Promise<readonly string[]> {
  const rows = await tx.query<{ project: string }>(
    `UPDATE process_marks SET version = 0 WHERE project IN (${projects}) RETURNING project`,
    values,
  );
  return rows.map(({ project }) => project);
}

/** V8, V9: to every project with an open vote, because who is who has changed. Answers the projects. */
export const lookAgainAtOpenVotes = (tx: Writing): Promise<readonly string[]> =>
  lookAgain(tx, `SELECT project FROM gates WHERE status = 'open'`);

/** V2, V16: to every project with an item that waits for a meeting, because one has been declared. Answers the projects. */
export const lookAgainAtWaitingItems = (tx: Writing): Promise<readonly string[]> =>
  lookAgain(tx, `SELECT project FROM gates WHERE item_status = 'waiting' AND status = 'scheduled' AND meeting IS NULL`);

/** V1: to every project with an item before a meeting that was moved or cancelled, or that waits for one. Answers the projects. */
export const lookAgainAtItemsOf = (tx: Writing, meeting: string): Promise<readonly string[]> =>
  lookAgain(
    tx,
    `SELECT project FROM gates
      WHERE item_status = 'waiting' AND status = 'scheduled' AND (meeting IS NULL OR meeting = $1)`,
    [meeting],
  );

/** O4: to every project whose members may be asked to decide, because a member decides in another way. Answers the projects. */
export const lookAgainAtOptIns = (tx: Writing): Promise<readonly string[]> =>
  lookAgain(tx, `SELECT id FROM projects WHERE stage IN ('OPT_IN', 'DELIVERY')`);

/**
 * T1, B6: to every project that runs, or of which it is still to be told what came of it, because a member has changed its
 * calendar; they are many, so the sweeper calls.
 */
export const lookAgainAtAll = (tx: Writing): Promise<readonly string[]> =>
  lookAgain(
    tx,
    `SELECT id FROM projects WHERE stage NOT IN (${ENDINGS.map((stage) => `'${stage}'`).join(', ')})
      UNION ALL SELECT project FROM post_implementation_reviews WHERE filed_at IS NULL`,
  );

/** How far the process has come with each project. */
export class Marks {
  constructor(private readonly dataSource: DataSource) {}

  async write(mark: Mark): Promise<void> {
    const { text, rows } = markPart([mark]);
    await this.dataSource.query(text, [JSON.stringify(rows)]);
  }

  /** Has the process called to projects at which somebody else has looked in its place. */
  async lookAgain(projects: readonly string[]): Promise<void> {
    await this.dataSource.query('UPDATE process_marks SET version = 0 WHERE project = ANY($1)', [projects]);
  }

  /** Whether the process has seen this version and left nothing undone. */
  async isSettled(project: string, version: number): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT FROM process_marks WHERE project = $1 AND version >= $2',
      [project, version],
    );
    return rows.length > 0;
  }

  /**
   * Ids of projects to which the process must be called: 2 s ahead of their mark, or 1 minute past their due moment. In no
   * order, so that those that stay behind do not keep others from their turn. Joined by the name of the stream: to read
   * an id out of each name took most of the time.
   */
  async behind(limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ project: string }[]>(
      `SELECT substr(s.stream, 9) AS project
         FROM streams s LEFT JOIN process_marks m ON 'project/' || m.project = s.stream
        WHERE s.kind = 'project'
          AND (m.next_due < ${PRESENT} - interval '1 minute'
            OR s.last_at < ${PRESENT} - interval '2 seconds' AND s.version > coalesce(m.version, 0))
        ORDER BY random() LIMIT $1`,
      [limit],
    );
    return rows.map(({ project }) => project);
  }

  /** The next moment at which something happens by itself, in any project or in the action plan; `null`: none. */
  async nextDue(): Promise<Instant | null> {
    const [row] = await this.dataSource.query<{ due: Instant | null }[]>(
      'SELECT least((SELECT min(next_due) FROM process_marks), (SELECT min(next_reminder_at) FROM actions)) AS due',
    );
    return row.due;
  }
}
