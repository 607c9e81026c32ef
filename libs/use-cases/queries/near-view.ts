import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { type NearPeriod, periodsNear } from '#domain/calendar/near-periods.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Directory } from '#domain/kernel/facts.js';
import { presentRound } from '#domain/gates/items.js';
import type { ItemId } from '#domain/gates/state.js';
import { calendarsPolicy } from '#domain/policy/additions.js';
import type { Reading } from './reading.js';

/** A closure of an organisation, or the weeks before an election in which its bodies take no decisions. */
export interface NearView extends NearPeriod {
  readonly organisation: string;
}

/** T1: what the calendars of organisations have in or near the day of a deadline; it does not move it. */
export const nearDeadline = (directory: Directory, organisations: readonly string[], at: Instant | null) =>
  at === null ? [] : nearDate(directory, organisations, dateIn(directory.programme.calendar.zone, at));

/** T1: what they have in or near a date, such as that of a meeting. */
export function nearDate(
  { programme, organisations: members }: Directory,
  organisations: readonly string[],
  date: PlainDate,
): readonly NearView[] {
  const { nearDays } = calendarsPolicy(programme);
  return members
    .filter(({ id }) => organisations.includes(id))
    .flatMap(({ id, calendar }) =>
      periodsNear(calendar, date, nearDays, programme.calendar).map((period) => ({ organisation: id, ...period })),
    );
}

/** Organisations whose seats meet. */
export const seated = ({ programme: { seats } }: Directory): readonly string[] => [
  ...new Set(seats.map(({ organisation }) => organisation)),
];

/** What is to be taken at a meeting, with what the calendars of those who hold a seat have in or near that day. */
export function nearMeetings({ project, directory }: Pick<Reading, 'project' | 'directory'>): readonly NearMeeting[] {
  return Object.values(project.gates).flatMap((item) => {
    if (!item) return [];
    const { status, meetingDate } = presentRound(item);
    if (status === 'closed' || !meetingDate) return [];
    return { item: item.id, date: meetingDate, near: nearDate(directory, seated(directory), meetingDate) };
  });
}

export interface NearMeeting {
  readonly item: ItemId;
  readonly date: PlainDate;
  readonly near: readonly NearView[];
}
