import type { Instant } from '#domain/calendar/instant.js';
import { exceptionOf, reportDueAt } from '#domain/exceptions/exceptions.js';
import type { ProjectException } from '#domain/exceptions/state.js';
import type { Reading } from './reading.js';

/** An exception with the deadline of its report. */
export interface ExceptionView extends ProjectException {
  readonly reportDueAt: Instant;
}

export const exceptionsIn = ({ project }: Reading): readonly ExceptionView[] =>
  project.exceptions.map((exception) => ({ ...exception, reportDueAt: reportDueAt(project, exception) }));

export function exceptionIn({ project }: Reading, id: string): ExceptionView | undefined {
  const exception = exceptionOf(project, id);
  return exception && { ...exception, reportDueAt: reportDueAt(project, exception) };
}

/** Whether a re-baseline can be asked for, and a cancellation. */
export const possibleAnswers = ({ project }: Reading): readonly ('continue' | 'rebaseline' | 'stop')[] => [
  'continue',
  ...(project.stage === 'DELIVERY' ? (['rebaseline'] as const) : []),
  ...(project.stage === 'BENEFITS_WATCH' || project.stage === 'SCOPING' ? [] : (['stop'] as const)),
];
