import { dueDay, endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { afterHolds } from '../holds/holds.js';
import { countedBy } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';
import type { OrganisationDecision } from './state.js';

/** V13: whether a decision may still be called in, so that it does not count yet. */
export const isProvisional = ({ callInDays, effectiveAt }: OrganisationDecision): boolean =>
  callInDays !== undefined && effectiveAt === undefined;

/**
 * V13, X6: until when a decision may be called in: working days from when it was recorded, without those on hold, by the
 * organisation's own calendar (T1).
 */
export const callInEndsAt = (project: Project, decision: OrganisationDecision): Instant =>
  endOfCallIn(project, decision, afterHolds);

/** X5, X6: what confirms a lead goes on while the project is held, so these days are not stopped. */
export const acceptanceCallInEndsAt = (project: Project, acceptance: OrganisationDecision): Instant =>
  endOfCallIn(project, acceptance, (_terms, _from, day) => day);

function endOfCallIn(
  project: Project,
  { organisation, at, callInDays = 0 }: OrganisationDecision,
  stopped: typeof afterHolds,
): Instant {
  const terms = countedBy(project, organisation);
  return endOf(stopped(terms, at, dueDay(at, callInDays, terms)), terms);
}
