import { dateOf } from '../calendar/due.js';
import type { Facts } from '../kernel/facts.js';
import type { Project } from '../projects/state.js';
import { lastSubstituteDay } from './deadlines.js';
import type { Round } from './state.js';

/** V3: whether the actor votes for a seat: as who holds it now (V7, V8), or as its substitute named in time. */
export const actsForSeat = (project: Project, round: Round, seat: string, facts: Facts): boolean =>
  holdsSeat(seat, facts) || substitutes(project, round, seat, facts);

export const holdsSeat = (seat: string, { actor, directory }: Facts): boolean =>
  directory.programme.seats.some(({ id, holder }) => id === seat && holder === actor.id);

function substitutes(project: Project, round: Round, seat: string, { actor }: Facts): boolean {
  const substitute = substituteOf(round, seat);
  if (substitute?.person !== actor.id) return false;
  return round.method === 'written' || dateOf(substitute.at, project) <= lastSubstituteDay(project, round.meetingDate!);
}

export const substituteOf = (round: Round, seat: string) =>
  Object.hasOwn(round.substitutes, seat) ? round.substitutes[seat] : undefined;
