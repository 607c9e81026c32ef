import { exceptionVersionOf } from '#domain/exceptions/version.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import { AnswerExceptionRequest, FileExceptionReportRequest, RaiseExceptionRequest } from './requests.js';

const common = {
  stream: 'project',
  begins: false,
  version: (project: Project, { exception }: { exception: string }): string => exceptionVersionOf(project, exception),
} as const;

export const exceptionEntries: readonly Entry[] = [
  {
    ...common,
    name: 'RaiseException',
    noun: 'exceptions',
    summary:
      'The lead, or the benefits lead, raises an exception: a forecast beyond its tolerance, or something else (X1).',
    request: RaiseExceptionRequest,
    version: null,
  },
  {
    ...common,
    name: 'FileExceptionReport',
    noun: 'exception-reports',
    summary: 'The lead reports on an exception (X1).',
    request: FileExceptionReportRequest,
  },
  {
    ...common,
    name: 'AnswerException',
    noun: 'exception-answers',
    summary: 'The chair answers an exception: go on, re-baseline, or stop, which asks to cancel (V15, X1).',
    request: AnswerExceptionRequest,
  },
];
