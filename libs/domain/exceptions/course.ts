import type { Instant } from '../calendar/instant.js';
import { interrupted } from '../delivery/course.js';
import { abandon, begin } from '../rebaselines/begin.js';
import type { Project } from '../projects/state.js';
import type { ExceptionAnswered } from './events.js';
import { hasInterruption, isInterrupting } from './interrupting.js';
import type { ProjectException } from './state.js';

/** X1, X2: where an answer leaves delivery; the exception is as it was before it was answered. */
export function answeredIn(
  project: Project,
  exception: ProjectException,
  answer: ExceptionAnswered['answer'],
  at: Instant,
): Project {
  if (project.stage !== 'DELIVERY' || answer === 'stop') return project;
  if (answer === 'rebaseline') return begin(project, 'exception', at);
  const asked = exception.kind === 'rebaseline' || exception.answers.at(-1)?.answer === 'rebaseline';
  if (!asked && !isInterrupting(exception)) return project;
  if (hasInterruption(project)) return project;
  return project.rebaselines.present && !asked ? interrupted(project, 'rebaseline') : abandon(project, at);
}
