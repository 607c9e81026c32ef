import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { unansweredReds } from './reviews.js';

/** A red review waits for the lead's response: until it is filed the gate cannot be asked. */
export function assuranceDuties(project: Project): readonly Duty[] {
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
