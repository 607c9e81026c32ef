import type { Instant } from '../calendar/instant.js';
import { dueDay, endOf } from '../calendar/due.js';
import { afterHolds } from '../holds/holds.js';
import { type Decision, refusals } from '../kernel/decision.js';
import { exceptionPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import { exceptionMessages } from './messages.js';
import type { ExceptionAnswer, ProjectException } from './state.js';

export const refuse = refusals(exceptionMessages);

export const exceptionOf = ({ exceptions }: Project, id: string): ProjectException | undefined =>
  exceptions.find((each) => each.id === id);

/** Decides on an exception that is not closed. */
export function ofException<Event>(
  project: Project,
  id: string,
  decide: (exception: ProjectException) => Decision<Event>,
): Decision<Event> {
  const exception = exceptionOf(project, id);
  if (!exception) return refuse('EXCEPTION.UNKNOWN');
  return exception.status === 'closed' ? refuse('EXCEPTION.CLOSED') : decide(exception);
}

/** By when the lead reports on it (section 7); a hold stops the clock, as that of a recovery plan (X6). */
export const reportDueAt = (project: Project, { raisedAt }: ProjectException): Instant =>
  endOf(afterHolds(project, raisedAt, dueDay(raisedAt, exceptionPolicy(project).reportDays, project)), project);

export const changeException = (
  project: Project,
  id: string,
  change: (exception: ProjectException) => Partial<ProjectException>,
): Project => ({
  ...project,
  exceptions: project.exceptions.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
});

const closeWhere = (project: Project, at: Instant, over: (exception: ProjectException) => boolean): Project => ({
  ...project,
  exceptions: project.exceptions.map((each) =>
    each.status !== 'closed' && over(each) ? { ...each, status: 'closed', endedAt: at } : each,
  ),
});

/** What it was about is settled before the steering group has answered. */
export const closeUnanswered = (project: Project, about: string, at: Instant): Project =>
  closeWhere(project, at, (each) => each.status === 'open' && each.about === about);

/** What the steering group asked for is done. */
export const closeAnswered = (project: Project, answer: ExceptionAnswer, at: Instant): Project =>
  closeWhere(project, at, (each) => each.answers.at(-1)?.answer === answer);

/** The project has ended. */
export const closeExceptions = (project: Project, at: Instant): Project => closeWhere(project, at, () => true);
