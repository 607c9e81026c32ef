import { dateOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { clearDaysBetween } from '../calendar/working-days.js';
import type { Facts } from '../kernel/facts.js';
import type { Meeting } from '../meetings/state.js';
import type { Project } from '../projects/state.js';
import type { ItemScheduled } from './events.js';
import type { ItemId } from './state.js';

interface When {
  readonly after: PlainDate;
  /** `null`: however late. */
  readonly until?: PlainDate | null;
}

/** The next meeting that has been declared, after a day and up to another. */
export const nextMeeting = (
  { directory }: Pick<Facts, 'directory'>,
  { after, until = null }: When,
): Meeting | undefined =>
  directory.meetings
    .filter(({ status, date }) => status === 'declared' && date > after && (until === null || date <= until))
    .sort((a, b) => a.date.localeCompare(b.date))[0];

/** V1: the next one for which there still are enough clear days of notice. */
export function nextMeetingInTime(
  project: Pick<Project, 'calendar' | 'policy'>,
  { directory }: Pick<Facts, 'directory'>,
  now: Instant,
  until?: PlainDate | null,
) {
  const today = dateOf(now, project);
  const meetings = directory.meetings.filter(
    ({ date }) => clearDaysBetween(today, date, project.calendar) >= project.policy.meeting.clearDays,
  );
  return nextMeeting({ directory: { ...directory, meetings } }, { after: today, until });
}

/** An item goes to a meeting by itself; nothing where there is none. */
export const putTo = (
  meeting: Meeting | undefined,
  on: { readonly item: ItemId; readonly round: number },
): readonly ItemScheduled[] =>
  meeting ? [{ type: 'ItemScheduled', ...on, meeting: meeting.id, date: meeting.date }] : [];
