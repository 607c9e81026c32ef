import { dueAfter } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';

/** C4: until when the finance reviewers have to comment; `null` while the members do not review. */
export const commentsDueAt = (project: Project): Instant | null =>
  project.cases.reviewOpenedAt && dueAfter(project.cases.reviewOpenedAt, project.policy.case.commentDays, project);
