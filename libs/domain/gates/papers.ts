import { dateOf, endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { clearDaysBetween } from '../calendar/working-days.js';
import type { Project } from '../projects/state.js';
import { lastNoticeDay } from './deadlines.js';
import { gateOfAction } from './items.js';
import type { Item, Round } from './state.js';

/** V1: whether papers as they stand have been issued for the meeting that the item is put to. */
export function arePapersIssued({ paper, exempt }: Item, { meeting, issued }: Round): boolean {
  if (!issued || issued.meeting !== meeting) return false;
  return issued.paper === paper.hash && issued.appendix === (exempt.at(-1)?.appendix ?? null);
}

/** V1: fewer clear days of notice than it takes. V10: a chair's action is reported to the next meeting, however near. */
export const isNoticeShort = (project: Project, item: Item, meeting: PlainDate, now: Instant): boolean =>
  gateOfAction(item.id) === null &&
  clearDaysBetween(dateOf(now, project), meeting, project.calendar) < project.policy.meeting.clearDays;

/**
 * Until when papers are to be issued: the last working day of notice; for what was put to its meeting later than that,
 * the meeting itself.
 */
export function papersDueAt(project: Project, meeting: PlainDate, putAt: Instant): Instant {
  const inTime = endOf(lastNoticeDay(project, meeting), project);
  return putAt < inTime ? inTime : endOf(meeting, project);
}
