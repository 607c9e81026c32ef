import type { Act } from '../agenda/state.js';
import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { isHeld } from '../holds/holds.js';
import { goesOnWhileHeld } from '../holds/refuse.js';
import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Meeting } from '../meetings/state.js';
import type { Project } from '../projects/state.js';
import type { MoveToMeeting } from './commands.js';
import { presentRound, waitingItems } from './items.js';
import { type Appended, whileScheduled } from './matter.js';
import { nextMeetingInTime, putTo } from './next-meeting.js';
import type { Item } from './state.js';

/**
 * V2, V16, X6: an item that had no quorum, was deferred over a lost motion or a tie, or that a hold kept from its vote, goes to
 * the next meeting by itself, also to one that is declared only afterwards.
 */
export const moveToMeeting = whileScheduled<MoveToMeeting>(
  ({ project, item, round }, _command, facts, now): Decision<Appended> => {
    const meeting = meetingFor(project, item, facts, now);
    return meeting ? accept(...putTo(meeting, { item: item.id, round: round.number })) : nothing;
  },
);

/** What the meetings that have been declared since bring with them. */
export const movingActs = (project: Project, facts: Pick<Facts, 'directory'>, now: Instant): readonly Act[] =>
  waitingItems(project.gates)
    .filter((item) => meetingFor(project, item, facts, now))
    .map((item) => ({
      dueAt: project.lastAt,
      command: { type: 'MoveToMeeting', item: item.id, round: presentRound(item).number },
    }));

/**
 * V1: one with its clear days of notice; a nearer one needs the chair's reason. V2: within its days, or any once they are
 * over. V16: not before the day it was deferred to. X6: a hold stops it, but for an item that cancels or confirms a lead.
 */
function meetingFor(
  project: Project,
  item: Item,
  { directory }: Pick<Facts, 'directory'>,
  now: Instant,
): Meeting | undefined {
  const { status, meeting, movesOn, meetBy, notBefore } = presentRound(item);
  if (status !== 'scheduled' || meeting !== null || !movesOn) return undefined;
  if (isHeld(project) && !goesOnWhileHeld(project, item.id)) return undefined;
  const inTime = meetBy !== null && dateOf(now, project) <= meetBy;
  const meetings = directory.meetings.filter(({ date }) => notBefore === null || date >= notBefore);
  return nextMeetingInTime(project, { directory: { ...directory, meetings } }, now, inTime ? meetBy : null);
}
