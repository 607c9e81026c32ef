import { dateOf } from '../calendar/due.js';
import type { PlainDate } from '../calendar/instant.js';
import type { Facts } from '../kernel/facts.js';
import type { Project } from '../projects/state.js';
import { lastSubstituteDay } from './deadlines.js';
import type { Round, Substitute } from './state.js';

/** V3: whether the actor votes for a seat: as who holds it now (V7, V8), or as its substitute named in time. */
export const actsForSeat = (project: Project, round: Round, seat: string, facts: Facts): boolean =>
  holdsSeat(seat, facts) || standIn(project, round, seat) === facts.actor.id;

export const holdsSeat = (seat: string, { actor, directory }: Facts): boolean =>
  directory.programme.seats.some(({ id, holder }) => id === seat && holder === actor.id);

/** V3: the person who may vote for a seat in place of its holder, if one was named in time for the meeting there is. */
export function standIn(project: Project, round: Round, seat: string): string | null {
  const substitute = substituteOf(round, seat);
  if (!substitute) return null;
  const { method, meetingDate } = round;
  const inTime = method === 'written' || meetingDate === null || isInTime(project, substitute, meetingDate);
  return inTime ? substitute.person : null;
}

const isInTime = (project: Project, { at }: Substitute, meeting: PlainDate): boolean =>
  dateOf(at, project) <= lastSubstituteDay(project, meeting);

export const substituteOf = (round: Round, seat: string) =>
  Object.hasOwn(round.substitutes, seat) ? round.substitutes[seat] : undefined;
