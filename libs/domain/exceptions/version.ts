import type { Project } from '../projects/state.js';
import { exceptionOf } from './exceptions.js';

/** T2: what a form on an exception was opened with; it rises with each report and answer. */
export function exceptionVersionOf(project: Project, id: string): string {
  const exception = exceptionOf(project, id);
  return exception ? `${exception.status}-${exception.reports.length}-${exception.answers.length}` : '0';
}
