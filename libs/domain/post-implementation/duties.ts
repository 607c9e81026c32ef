import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { isReviewAwaited } from './awaited.js';
import { reviewDueAt, reviewOpensAt } from './deadlines.js';

/** B6: it waits, some months after closure, for whoever holds the post of the lead by then. */
export function postImplementationDuties(project: Project): readonly Duty[] {
  if (!isReviewAwaited(project)) return [];
  return [
    {
      timer: 'post-implementation-review',
      what: 'FilePostImplementationReview',
      organisations: [project.lead.organisation!],
      holders: [postAddress(project.lead.post!)],
      since: reviewOpensAt(project),
      dueAt: reviewDueAt(project),
      ladder: 'postImplementation',
    },
  ];
}
