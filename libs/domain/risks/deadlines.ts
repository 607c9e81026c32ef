import { dueDay, endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { instantOf } from '../calendar/zone.js';
import { afterHolds } from '../holds/holds.js';
import { riskPolicy } from '../policy/additions.js';
import { countedBy } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';
import { presentOf } from './register.js';
import type { Risk } from './state.js';

/** PR-33: when a risk begins to wait to be looked at again. */
export const lookOpensAt = (project: Project, risk: Risk): Instant =>
  instantOf(dayAfterLook(project, risk, riskPolicy(project).reviewDays), '00:00', project.calendar.zone);

/** PR-33: by when it is looked at. */
export function lookDueAt(project: Project, risk: Risk): Instant {
  const { reviewDays, graceDays } = riskPolicy(project);
  return endOf(dayAfterLook(project, risk, reviewDays + graceDays), project);
}

/** Counted by the days of the organisation that leads (T1); a hold stops the clock (X6). */
function dayAfterLook(project: Project, risk: Risk, days: number): PlainDate {
  const { organisation } = project.lead;
  const terms = organisation === null ? project : countedBy(project, organisation);
  const { at } = presentOf(risk);
  return afterHolds(terms, at, dueDay(at, days, terms));
}
