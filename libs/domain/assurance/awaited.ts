import { roleOf } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { isWaiting, itemOf } from '../gates/items.js';
import type { Project } from '../projects/state.js';
import { routePolicy } from './policy.js';
import { reviewOf } from './reviews.js';
import { isMajor } from './route.js';
import type { Review, ReviewedGate } from './state.js';

/** A major project nears a gate: a review is missing, or the one that there is becomes too old. */
export function awaitedReviews(project: Project): readonly Duty[] {
  const gate = nearGate(project);
  if (!gate) return [];
  const review = reviewOf(project, gate.id);
  if (!review) return [awaited(gate.id, 0, { since: gate.since, dueAt: null, ladder: 'review' })];
  const ageing = ageingReview(project, gate.id, review);
  return isAwaited(project, ageing) ? [ageing] : [];
}

/** A review that is good for a while: reminders of its age are planned, and nothing waits before the first of them. */
export function ageingReviews(project: Project): readonly Duty[] {
  const gate = nearGate(project);
  const review = gate && reviewOf(project, gate.id);
  const ageing = review && ageingReview(project, gate.id, review);
  return ageing && !isAwaited(project, ageing) ? [ageing] : [];
}

/** Another review is waited for from the first reminder of the age of the one before, or once that is too old. */
const isAwaited = ({ reminders, lastAt }: Project, { timer, dueAt }: Duty): boolean =>
  dueAt! < lastAt || reminders.some((reminder) => reminder.timer === timer);

/** A review may be so many working days old when its gate is asked. */
function ageingReview(project: Project, gate: ReviewedGate, { number, at, reviewedOn }: Review): Duty {
  const lastDay = addWorkingDays(reviewedOn, routePolicy(project).reviewDays, project.calendar);
  return awaited(gate, number, { since: at, dueAt: endOf(lastDay, project), ladder: 'reviewAge' });
}

const awaited = (gate: ReviewedGate, last: number, more: Pick<Duty, 'since' | 'dueAt' | 'ladder'>): Duty => ({
  timer: `gateway-review/${gate}/${last}`,
  what: 'RecordAssurance',
  organisations: [],
  holders: [roleOf('AR')],
  ...more,
});

/** The gate that the lead can soon ask, and since when it has been near; `null`: none for which there is a review. */
function nearGate(project: Project): { readonly id: ReviewedGate; readonly since: Instant } | null {
  if (!isMajor(project)) return null;
  const { stage, stageSince, delivery } = project;
  const since = stage === 'DELIVERY' ? reachedAt(delivery) : stageSince;
  const id = GATES[stage];
  if (!id || since === null || isWaiting(project.gates, id)) return null;
  const isApproved = itemOf(project.gates, id)?.rounds.at(-1)!.outcome?.startsWith('approved');
  return isApproved ? null : { id, since };
}

const GATES: Readonly<Partial<Record<Project['stage'], ReviewedGate>>> = {
  BUSINESS_CASE: 'G2',
  OPT_IN: 'G3',
  DELIVERY: 'G4',
  CLOSURE: 'G5',
};

/** When the last milestone was reached, of a delivery that is to become ready; `null`: it is not so far. */
function reachedAt({ status, milestones }: Project['delivery']): Instant | null {
  if (status !== 'running' || milestones.some(({ recordedAt }) => recordedAt === null)) return null;
  return milestones.map(({ recordedAt }) => recordedAt!).reduce<Instant | null>((a, b) => (a && a > b ? a : b), null);
}
