import { dueAfter } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { countedBy } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';

/** C4, T1: until when an organisation's finance reviewer has to comment, by its own calendar; `null` while nobody reviews. */
export function commentDueAt(project: Project, organisation: string): Instant | null {
  const { reviewOpenedAt } = project.cases;
  return reviewOpenedAt && dueAfter(reviewOpenedAt, project.policy.case.commentDays, countedBy(project, organisation));
}
