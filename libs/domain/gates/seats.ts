import { dateOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { type Directory, type Facts, seatsHeldBy } from '../kernel/facts.js';
import type { Project } from '../projects/state.js';
import { deputyOn } from '../programme/deputies.js';
import { lastSubstituteDay } from './deadlines.js';
import type { Capacity, Item, Round, Substitute } from './state.js';

/**
 * V3: in which right the actor votes for a seat: as who holds it now (V7, V8), as its substitute named in time, or as the
 * deputy of these days.
 */
export function capacityOf(asked: Asked, seat: string, facts: Facts, now: Instant): Capacity | null {
  if (holdsSeat(seat, facts)) return 'holder';
  if (standIn(asked.project, asked.round, seat, holderNow(seat, facts.directory)) === facts.actor.id)
    return 'substitute';
  return isDeputy(asked, seat, facts, now) ? 'deputy' : null;
}

export const actsForSeat = (asked: Asked, seat: string, facts: Facts, now: Instant): boolean =>
  capacityOf(asked, seat, facts, now) !== null;

/** An item in one of its rounds. */
interface Asked {
  readonly project: Project;
  readonly item: Pick<Item, 'id'>;
  readonly round: Round;
}

export const holdsSeat = (seat: string, { actor, directory }: Facts): boolean =>
  directory.programme.seats.some(({ id, holder }) => id === seat && holder === actor.id);

/** Who holds a seat; `null`: nobody. */
export const holderNow = (seat: string, { programme }: Pick<Directory, 'programme'>): string | null =>
  programme.seats.find(({ id }) => id === seat)?.holder ?? null;

/**
 * V3: the person who may vote for a seat in place of its holder, if one was named in time for the meeting there is; by
 * whoever holds the seat now, for the naming of a predecessor ends when the seat passes on (V8).
 */
export function standIn(project: Project, round: Round, seat: string, holder: string | null): string | null {
  const substitute = substituteOf(round, seat);
  if (substitute?.by !== holder) return null;
  const { method, meetingDate } = round;
  const inTime = method === 'written' || meetingDate === null || isInTime(project, substitute, meetingDate);
  return inTime ? substitute.person : null;
}

const isInTime = (project: Project, { at }: Substitute, meeting: PlainDate): boolean =>
  dateOf(at, project) <= lastSubstituteDay(project, meeting);

/** One hop: somebody with a seat of their own is nobody's deputy, so that no person has two votes. */
const isDeputy = ({ project, item }: Asked, seat: string, { actor, directory }: Facts, now: Instant): boolean =>
  deputyOn(directory.programme, seat, item.id, dateOf(now, project))?.person === actor.id &&
  seatsHeldBy(directory, actor.id).length === 0;

export const substituteOf = (round: Round, seat: string) =>
  Object.hasOwn(round.substitutes, seat) ? round.substitutes[seat] : undefined;
