import { dueAfter, endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { addDays, addWorkingDays } from '../calendar/working-days.js';
import { instantOf } from '../calendar/zone.js';
import type { Project } from '../projects/state.js';
import { lostMotions } from './items.js';
import type { Item, Round } from './state.js';
import { completeSince } from './tally.js';

/** V6: a written procedure takes votes until then. In a meeting, until the day is over. */
export const takesVotesUntil = (project: Project, { method, openedAt, meetingDate }: Round): Instant =>
  method === 'written'
    ? dueAfter(openedAt!, project.policy.writtenProcedure.days, project)
    : endOfDay(meetingDate!, project);

/** V6: when a written procedure ends, at its time or early. */
export function endsAt(project: Project, round: Round): Instant {
  const closes = takesVotesUntil(project, round);
  const complete = completeSince(round);
  return complete && complete < closes ? complete : closes;
}

/** V6: until when a seat can change its vote, or an interest can strike it: an early close ends that. */
export const changesUntil = (project: Project, round: Round): Instant =>
  round.method === 'written' ? endsAt(project, round) : takesVotesUntil(project, round);

/**
 * V4: after a lost motion, until when another can be moved at the same meeting; then the item is deferred. It is the
 * due time of the meeting's day; a motion lost later than that leaves the rest of the day. `null`: no motion was lost.
 */
export function anotherMotionUntil(project: Project, item: Item): Instant | null {
  const lost = lostMotions(item).at(-1);
  if (!lost) return null;
  const due = endOf(lost.meetingDate!, project);
  return lost.closedAt! < due ? due : endOfDay(lost.meetingDate!, project);
}

type Terms = Pick<Project, 'policy' | 'calendar'>;

/** V1: the last working day on which an item can be put to a meeting with its clear days of notice. */
export const lastNoticeDay = ({ policy, calendar }: Terms, meeting: PlainDate): PlainDate =>
  addWorkingDays(meeting, -policy.meeting.clearDays - 1, calendar);

/** V1: from when on there is no full notice any more: days off after the last working day still leave it whole. */
export const noticeEndsAt = ({ policy, calendar }: Terms, meeting: PlainDate): Instant =>
  instantOf(addWorkingDays(meeting, -policy.meeting.clearDays, calendar), '00:00', calendar.zone);

/** When the day of a meeting is over. */
export const endOfMeeting = (project: Project, meeting: PlainDate): Instant => endOfDay(meeting, project);

/** V3: the last day on which a substitute for a meeting can be named. */
export const lastSubstituteDay = (project: Project, meeting: PlainDate): PlainDate =>
  addWorkingDays(meeting, -project.policy.meeting.substituteDays, project.calendar);

const endOfDay = (day: PlainDate, { calendar }: Project): Instant => instantOf(addDays(day, 1), '00:00', calendar.zone);
