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
import type { ItemMoved, ItemScheduled, ItemTakenOff } from './events.js';
import { following } from './follow-meeting.js';
import { gateOfAction, presentRound, waitingItems } from './items.js';
import { type Appended, whileScheduled } from './matter.js';
import { nextMeeting, nextMeetingInTime, putTo } from './next-meeting.js';
import type { Item } from './state.js';

/**
 * V2, V16, X6: an item that had no quorum, was deferred over a lost motion or a tie, or that a hold kept from its vote, goes to
 * the next meeting by itself, also to one that is declared only afterwards. V1: it follows a meeting that is moved, and goes
 * to the next where its own is cancelled.
 */
export const moveToMeeting = whileScheduled<MoveToMeeting>(
  ({ project, item }, _command, facts, now): Decision<Appended> => {
    const events = moving(project, item, facts, now);
    return events.length > 0 ? accept(...events) : nothing;
  },
);

/** What the meetings bring with them that have been declared, moved or cancelled since. */
export const movingActs = (project: Project, facts: Pick<Facts, 'directory'>, now: Instant): readonly Act[] =>
  waitingItems(project.gates)
    .filter((item) => moving(project, item, facts, now).length > 0)
    .map((item) => ({
      dueAt: project.lastAt,
      command: { type: 'MoveToMeeting', item: item.id, round: presentRound(item).number },
    }));

function moving(
  project: Project,
  item: Item,
  facts: Pick<Facts, 'directory'>,
  now: Instant,
): readonly (ItemMoved | ItemTakenOff | ItemScheduled)[] {
  const round = presentRound(item);
  if (round.status !== 'scheduled') return [];
  const on = { item: item.id, round: round.number };
  if (round.meeting === null) return round.movesOn ? putTo(meetingFor(project, item, facts, now), on) : [];
  const follows = following(project, item, facts, now);
  if (follows?.type !== 'ItemTakenOff') return follows ? [follows] : [];
  return [follows, ...putTo(meetingFor(project, item, facts, now), on)];
}

/**
 * V1: one with its clear days of notice; a nearer one needs the chair's reason. V2: within its days, or any once they are
 * over. V10: a chair’s action goes to the next, however near. V16: not before the day it was deferred to. X6: a hold stops it, but
 * for an item that cancels or confirms a lead.
 */
function meetingFor(
  project: Project,
  item: Item,
  { directory }: Pick<Facts, 'directory'>,
  now: Instant,
): Meeting | undefined {
  const { meetBy, notBefore } = presentRound(item);
  if (isHeld(project) && !goesOnWhileHeld(project, item.id)) return undefined;
  const inTime = meetBy !== null && dateOf(now, project) <= meetBy;
  const meetings = directory.meetings.filter(({ date }) => notBefore === null || date >= notBefore);
  const those = { directory: { ...directory, meetings } };
  const until = inTime ? meetBy : null;
  return gateOfAction(item.id)
    ? nextMeeting(those, { after: dateOf(now, project), until })
    : nextMeetingInTime(project, those, now, until);
}
