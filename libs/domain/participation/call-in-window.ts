import { dueDay, endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { afterHolds } from '../holds/holds.js';
import type { Project } from '../projects/state.js';
import type { OrganisationDecision } from './state.js';

/** V13: whether a decision may still be called in, so that it does not count yet. */
export const isProvisional = ({ callInDays, effectiveAt }: OrganisationDecision): boolean =>
  callInDays !== undefined && effectiveAt === undefined;

/** V13, X6: until when a decision may be called in: working days from when it was recorded, without those on hold. */
export const callInEndsAt = (project: Project, { at, callInDays = 0 }: OrganisationDecision): Instant =>
  endOf(afterHolds(project, at, dueDay(at, callInDays, project)), project);
