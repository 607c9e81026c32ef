import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { awaitedReviews } from './awaited.js';
import { unansweredReds } from './reviews.js';

/** A review before the gate that comes, and the lead's response to a red one: without them the gate cannot be asked. */
export const assuranceDuties = (project: Project): readonly Duty[] => [
  ...awaitedReviews(project),
  ...awaitedResponses(project),
];

function awaitedResponses(project: Project): readonly Duty[] {
  const { organisation, post } = project.lead;
  if (organisation === null || post === null) return [];
  return unansweredReds(project).map(({ number, at }) => ({
    timer: `review/${number}`,
    what: 'RespondToReview',
    organisations: [organisation],
    holders: [postAddress(post)],
    since: at,
    dueAt: null,
    ladder: null,
  }));
}
