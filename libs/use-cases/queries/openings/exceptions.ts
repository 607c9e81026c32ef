import type { ExceptionStatus } from '#domain/exceptions/state.js';
import type { Project } from '#domain/projects/state.js';
import { type About, type Openings, when } from './situation.js';

export const exceptionsOpenings = {
  RaiseException: ({ project }) => when(project.stage === 'DELIVERY'),
  FileExceptionReport: ({ project }) => exceptionsThat(project, 'open', 'answered'),
  AnswerException: ({ project }) => exceptionsThat(project, 'open', 'answered'),
} satisfies Openings;

const exceptionsThat = ({ exceptions }: Project, ...statuses: readonly ExceptionStatus[]): readonly About[] =>
  exceptions.filter(({ status }) => statuses.includes(status)).map(({ id }) => ({ exception: id }));
