import { ProcessConfig } from '#config/configs.js';
import { ENDINGS } from '#domain/projects/stages.js';
import { TemporalNudge } from '#process/client.js';
import { Lists } from '#record/lists.js';
import { QUIET, say, sayJson } from './progress.js';
import { configFor, withRecord } from './surroundings.js';
import { UsageError } from './usage-error.js';

interface ResumeOptions {
  all: boolean;
  json: boolean;
}

interface Row {
  readonly id: string;
  readonly reference: string;
}

/** Begins the process of a project afresh, or of all that have not ended. */
export async function resumeCommand(project: string | undefined, { all, json }: ResumeOptions): Promise<number> {
  if ((project !== undefined) === all) throw new UsageError('Name one project, by its id or reference, or say --all.');
  const config = configFor(ProcessConfig);
  const projects = await withRecord(config.DATABASE_URL, (record) => running(new Lists(record), project));
  if (project !== undefined && projects.length === 0) throw new Error(`There is no running project ${project}.`);
  const nudge = new TemporalNudge(config, QUIET);
  try {
    for (const { id, reference } of projects) {
      await nudge.resume(id);
      if (!json) say(`Resumed: ${reference}`);
    }
  } finally {
    await nudge.close();
  }
  if (json) sayJson({ resumed: projects });
  return 0;
}

const running = (lists: Lists, project?: string): Promise<Row[]> =>
  lists.rows<Row>(
    `SELECT id, reference FROM projects
      WHERE (stage <> ALL($1) OR EXISTS (SELECT FROM process_marks m WHERE m.project = id AND m.next_due IS NOT NULL))
        AND ($2::text IS NULL OR $2 IN (id::text, reference)) ORDER BY reference`,
    [ENDINGS, project ?? null],
  );
