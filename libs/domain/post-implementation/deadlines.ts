import { monthsAfter } from '../calendar/months.js';
import { dateOf, endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { onWorkingDay } from '../calendar/working-days.js';
import { instantOf } from '../calendar/zone.js';
import { postImplementationPolicy } from '../policy/additions.js';
import { countedBy } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';

/** B6: the first day on which the review can be filed, in months after closure; the working day after it where it is none. */
export const reviewFrom = (project: Project): PlainDate =>
  dayAfterClosure(project, postImplementationPolicy(project).fromMonths);

/** B6: when it begins to wait. */
export const reviewOpensAt = (project: Project): Instant =>
  instantOf(reviewFrom(project), '00:00', project.calendar.zone);

/** B6 */
export const reviewDueAt = (project: Project): Instant =>
  endOf(dayAfterClosure(project, postImplementationPolicy(project).untilMonths), project);

/** T1: counted by the days of the organisation that leads. */
function dayAfterClosure(project: Project, months: number): PlainDate {
  const { organisation } = project.lead;
  const { calendar } = organisation === null ? project : countedBy(project, organisation);
  return onWorkingDay(monthsAfter(dateOf(project.stageSince, project), months), calendar);
}
