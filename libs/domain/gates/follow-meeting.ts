import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { clearDaysBetween } from '../calendar/working-days.js';
import type { Facts } from '../kernel/facts.js';
import type { Evolve } from '../kernel/room.js';
import type { Meeting } from '../meetings/state.js';
import type { Project } from '../projects/state.js';
import type { ItemMoved, ItemTakenOff } from './events.js';
import { gateOfAction, presentRound } from './items.js';
import { nextMeetingInTime } from './next-meeting.js';
import type { Item, Round } from './state.js';
import { withRound } from './with-round.js';

type Meetings = Pick<Facts, 'directory'>;

/** What becomes of an item whose meeting is not as the item knows it: it stays with it or is taken off; `null`: nothing. */
export function following(
  project: Project,
  item: Item,
  { directory }: Meetings,
  now: Instant,
): ItemMoved | ItemTakenOff | null {
  const round = presentRound(item);
  const { meetingDate: before, number } = round;
  const meeting = directory.meetings.find(({ id }) => id === round.meeting);
  if (!meeting || before === null) return null;
  if (meeting.status !== 'cancelled' && meeting.date === before) return null;
  const on = { item: item.id, round: number, meeting: meeting.id, before };
  const ground = whyNotThere(project, round, meeting, { directory }, now);
  if (ground) return { type: 'ItemTakenOff', ...on, ground };
  return { type: 'ItemMoved', ...on, date: meeting.date, late: isLateNow(project, item, meeting, now) };
}

/** V16: not before the day it was deferred to. V2: not after its last day, as long as another meeting is in time for it. */
function whyNotThere(
  project: Project,
  { notBefore, meetBy }: Round,
  { status, date }: Meeting,
  { directory }: Meetings,
  now: Instant,
): ItemTakenOff['ground'] | null {
  if (status === 'cancelled') return 'cancelled';
  if (notBefore && date < notBefore) return 'not_before';
  const inTime = meetBy !== null && dateOf(now, project) <= meetBy && date > meetBy;
  return inTime && nextMeetingInTime(project, { directory }, now, meetBy) ? 'meet_by' : null;
}

/**
 * V1: notice is counted anew from the day on which the papers went out, or from now where they did not. What the chair has
 * allowed for a day stays allowed for a later one.
 */
function isLateNow(project: Project, item: Item, { id, date }: Meeting, now: Instant): boolean {
  const { issued, lateReason, meetingDate } = presentRound(item);
  if (gateOfAction(item.id)) return false;
  if (lateReason?.meeting === id && date >= meetingDate!) return false;
  const since = issued?.meeting === id ? issued.at : now;
  return clearDaysBetween(dateOf(since, project), date, project.calendar) < project.policy.meeting.clearDays;
}

/** V1: papers that were issued stay issued. */
export const itemMoved: Evolve<ItemMoved> = (project, { event: { item, meeting, date, before, late }, at }) =>
  withRound(project, item, ({ firstPut = before, lateReason }) => ({
    meetingDate: date,
    putAt: at,
    firstPut,
    shortNotice: late ? meeting : null,
    lateReason: late ? null : lateReason,
  }));

export const itemTakenOff: Evolve<ItemTakenOff> = (project, { event: { item, before } }) =>
  withRound(project, item, ({ firstPut = before }) => ({
    meeting: null,
    meetingDate: null,
    putAt: null,
    firstPut,
    movesOn: true,
  }));

/** V1: its meeting was moved so near that the chair is to say why it is taken there all the same. */
export const awaitsReason = ({ meeting, shortNotice, lateReason }: Round): boolean =>
  meeting !== null && shortNotice === meeting && lateReason?.meeting !== meeting;
