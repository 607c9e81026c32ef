import { reportDueAt } from '#domain/exceptions/exceptions.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const exceptionRows = (project: Project): Rows => ({
  exceptions: project.exceptions.map((exception) => ({
    project: project.id,
    id: exception.id,
    kind: exception.kind,
    about: exception.about,
    status: exception.status,
    raisedBy: exception.raisedBy,
    raisedAt: exception.raisedAt,
    reportDueAt: reportDueAt(project, exception),
    reportedAt: exception.reports.at(0)?.at ?? null,
    answer: exception.answers.at(-1)?.answer ?? null,
    endedAt: exception.endedAt,
  })),
});
