import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { itemOf } from '../gates/items.js';
import type { Gate } from '../gates/state.js';
import { accept, nothing, refusals } from '../kernel/decision.js';
import { postsHeldBy } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { RecordAssurance, RespondToReview } from './commands.js';
import type { AssuranceRecorded, ReviewAnswered } from './events.js';
import { assuranceMessages } from './messages.js';
import { routePolicy } from './policy.js';
import { isMajor } from './route.js';
import type { Review } from './state.js';

const refuse = refusals(assuranceMessages);

/** P-OGC: an independent reviewer's advice on a gate; not of the organisation that leads. */
export const recordAssurance: Decide<RecordAssurance, AssuranceRecorded> = (project, command, facts, now) => {
  const { gate, confidence, reviewedOn, findings, recommendations } = command;
  const isOfLead = postsHeldBy(facts.directory, facts.actor.id).some(
    ({ organisation }) => organisation !== null && organisation === project.lead.organisation,
  );
  if (isOfLead) return refuse('ASSURANCE.OF_LEAD');
  if (reviewedOn > dateOf(now, project)) return refuse('ASSURANCE.DATE_IN_FUTURE', { date: dateInWords(reviewedOn) });
  if (isApproved(project, gate)) return refuse('ASSURANCE.GATE_DECIDED', { gate });
  const number = project.assurance.reviews.length + 1;
  return accept({
    type: 'AssuranceRecorded',
    number,
    gate,
    confidence,
    reviewedOn,
    findings,
    recommendations,
  });
};

const isApproved = ({ gates }: Project, gate: Gate): boolean => {
  const item = itemOf(gates, gate);
  return item?.status === 'settled' && item.rounds.at(-1)!.outcome === 'approved';
};

export const assuranceRecorded: Evolve<AssuranceRecorded> = (project, { event: { type: _, ...event }, at, actor }) =>
  withReviews(project, [...project.assurance.reviews, { ...event, by: actor, at, response: null }]);

/** What the lead does about a review. */
export const respondToReview: Decide<RespondToReview, ReviewAnswered> = (project, { review, response }) => {
  const found = project.assurance.reviews.find(({ number }) => number === review);
  if (!found) return refuse('ASSURANCE.UNKNOWN', { review });
  return found.response?.text === response ? nothing : accept({ type: 'ReviewAnswered', review, response });
};

export const reviewAnswered: Evolve<ReviewAnswered> = (project, { event, at, actor }) =>
  withReviews(
    project,
    project.assurance.reviews.map((each) =>
      each.number === event.review ? { ...each, response: { text: event.response, by: actor, at } } : each,
    ),
  );

const withReviews = (project: Project, reviews: readonly Review[]): Project => ({
  ...project,
  assurance: { ...project.assurance, reviews },
});

/** The latest review before a gate. */
export const reviewOf = ({ assurance }: Project, gate: Gate): Review | undefined =>
  assurance.reviews.findLast((review) => review.gate === gate);

/** Reviews with red confidence that the lead has not answered: they keep their gate from being asked. */
export const unansweredReds = (project: Project): readonly Review[] =>
  isMajor(project)
    ? project.assurance.reviews.filter(
        (review) => review.confidence === 'red' && !review.response && reviewOf(project, review.gate) === review,
      )
    : [];

/** What a gate of a major project still lacks of its review, in words. The rating itself never decides. */
export function missingReview(project: Project, gate: Gate, now: Instant): readonly string[] {
  if (gate === 'G1' || !isMajor(project)) return [];
  const review = reviewOf(project, gate);
  if (!review) return [`a Gateway review before gate ${gate}`];
  const { reviewDays } = routePolicy(project);
  if (addWorkingDays(review.reviewedOn, reviewDays, project.calendar) < dateOf(now, project)) {
    return [`a Gateway review that is not older than ${reviewDays} working days`];
  }
  return review.confidence === 'red' && !review.response ? ['the lead’s response to the red review'] : [];
}
