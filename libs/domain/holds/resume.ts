import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import type { ItemScheduled } from '../gates/events.js';
import { missedMeeting, takeFromPastMeetings } from '../gates/interrupt.js';
import { presentRound, waitingItems } from '../gates/items.js';
import { nextMeetingInTime, putTo } from '../gates/next-meeting.js';
import { accept } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { changeHold } from './change-hold.js';
import type { EndHold, Resume } from './commands.js';
import type { ProjectResumed } from './events.js';
import { holdEndsAt, isHeld, presentHold } from './holds.js';
import { refuse } from './refuse.js';

export const resume: Decide<Resume, ProjectResumed | ItemScheduled> = (project, _command, facts, now) =>
  isHeld(project) ? resumed(project, facts, now) : refuse('HOLD.NOT_HELD');

/** X6: a hold has an end. */
export const endHold: Decide<EndHold, ProjectResumed | ItemScheduled> = (project, _command, facts, now) => {
  const present = presentHold(project);
  if (!present) return refuse('HOLD.NOT_HELD');
  const until = holdEndsAt(project, present);
  if (now < until) return refuse('HOLD.STILL_TIME', { until: instantInWords(until, project.calendar) });
  return resumed(project, facts, now);
};

/** X6: what missed its meeting, or whose vote the hold ended, passes to the next one. */
function resumed(project: Project, facts: Facts, now: Instant) {
  const meeting = nextMeetingInTime(project, facts, now);
  const passing = waitingItems(project.gates)
    .map((item) => ({ item: item.id, round: presentRound(item) }))
    .filter(({ round }) => missedMeeting(round, dateOf(now, project)))
    .filter(({ round }) => meeting && (round.notBefore === null || meeting.date >= round.notBefore));
  return accept<ProjectResumed | ItemScheduled>(
    { type: 'ProjectResumed' },
    ...passing.flatMap(({ item, round }) => putTo(meeting, { item, round: round.number })),
  );
}

export const projectResumed: Evolve<ProjectResumed> = (project, { at }) => {
  const ended = changeHold(project, () => ({ endedAt: at }));
  return { ...ended, gates: takeFromPastMeetings(ended.gates, dateOf(at, project)) };
};
