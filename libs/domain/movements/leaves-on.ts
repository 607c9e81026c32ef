import { dueDay } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { noticePolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';

/** X4: the end of the notice or, if later, of the committed term. A hold does not stop it (X6). */
export function leavesIfGiven(project: Project, at: Instant): PlainDate {
  const end = dueDay(at, noticePolicy(project).days, project);
  const { committedUntil = end } = project.cases.current!;
  return committedUntil > end ? committedUntil : end;
}
