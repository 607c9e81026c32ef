import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
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

  /** Ids of projects to which the process must be called: 2 s ahead of their mark, or 1 minute past their due moment. */
  async behind(limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ project: string }[]>(
      `WITH present AS (SELECT clock_timestamp() + ahead_ms * interval '1 millisecond' AS now FROM clock)
       SELECT project FROM process_marks, present WHERE next_due < now - interval '1 minute'
       UNION
       SELECT substr(s.stream, 9)::uuid
         FROM streams s CROSS JOIN present LEFT JOIN process_marks m ON m.project = substr(s.stream, 9)::uuid
        WHERE s.kind = 'project' AND s.last_at < now - interval '2 seconds' AND s.version > coalesce(m.version, 0)
       LIMIT $1`,
      [limit],
    );
    return rows.map(({ project }) => project);
  }

  /** The next moment at which the process has something to do in any project; `null`: none. */
  async nextDue(): Promise<Instant | null> {
    const [row] = await this.dataSource.query<{ due: Instant | null }[]>(
      'SELECT min(next_due) AS due FROM process_marks',
    );
    return row.due;
  }
}
