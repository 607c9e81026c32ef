import { postAddress, roleOf } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { reportDueAt } from './exceptions.js';
import type { ProjectException } from './state.js';

/** Section 7: the lead reports on an exception, and the chair answers it. */
export const exceptionDuties = (project: Project): readonly Duty[] =>
  project.exceptions.filter(({ status }) => status === 'open').flatMap((exception) => dutiesOf(project, exception));

function dutiesOf(project: Project, exception: ProjectException): readonly Duty[] {
  const { id, raisedAt, reports } = exception;
  const dueAt = reportDueAt(project, exception);
  const answer: Duty = {
    timer: `exception-answer/${id}`,
    what: 'AnswerException',
    organisations: [],
    holders: [roleOf('SC')],
    since: reports.at(0)?.at ?? raisedAt,
    dueAt: null,
    ladder: 'exceptionAnswer',
  };
  if (reports.length > 0 || !project.lead.post) return [answer];
  const report: Duty = {
    timer: `exception/${id}`,
    what: 'FileExceptionReport',
    organisations: [],
    holders: [postAddress(project.lead.post)],
    since: raisedAt,
    dueAt,
    ladder: 'exceptionReport',
  };
  return [report, { ...answer, ladder: null }];
}
