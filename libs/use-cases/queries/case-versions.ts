import { Injectable } from '@nestjs/common';
import type { Project } from '#domain/projects/state.js';
import type { Fact } from '#record/history.js';
import { Lists } from '#record/lists.js';
import type { Reading } from './reading.js';
import { numberSeen, projectOf } from './sight.js';

/** Every version of a business case there has been, with the project as it stood while that was the present one. */
@Injectable()
export class CaseVersions {
  constructor(private readonly lists: Lists) {}

  /**
   * The project as it was last with a version of the case, before the command that made another; of entries that are
   * sealed, as whoever reads sees it. `null`: there has been no such version.
   */
  async of({ project, sight }: Pick<Reading, 'project' | 'sight'>, version: number): Promise<Project | null> {
    if (version === project.cases.version) return project;
    if (version < 1 || version > project.cases.version) return null;
    const entries = await this.lists.rows<Fact>(BEFORE_NEXT, [`project/${project.id}`, String(version + 1)]);
    return projectOf(sight ? entries.filter((entry) => numberSeen(sight, entry.version) !== null) : entries);
  }
}

/** The entries before the command that made a version of the case (`$2`). */
const BEFORE_NEXT = `SELECT version, type, schema_version AS "schemaVersion", body, at, actor FROM events
  WHERE stream = $1 AND version < (
    SELECT min(version) FROM events WHERE stream = $1 AND command_id = (
      SELECT command_id FROM events WHERE stream = $1 AND type = 'CaseVersionCreated' AND body->>'version' = $2))
  ORDER BY version`;
