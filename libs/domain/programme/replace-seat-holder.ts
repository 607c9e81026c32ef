import { reachOfProgramme } from '../gates/programme-reach.js';
import { type Decision, accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import type { ReplaceSeatHolder } from './commands.js';
import { deputiesOf } from './deputies.js';
import type { SeatHolderReplaced } from './events.js';
import { programmeMessages } from './messages.js';
import type { Programme } from './state.js';

const refuse = refusals(programmeMessages);

/** V8: a seat passes to somebody of its organisation who has no seat yet, or falls vacant; V7: what that leaves is said at once. */
export function replaceSeatHolder(
  programme: Programme,
  { seat: id, holder }: ReplaceSeatHolder,
  { directory }: Facts,
): Decision<SeatHolderReplaced> {
  const { seats } = programme;
  const seat = seats.find((each) => each.id === id);
  if (!seat) return refuse('PROGRAMME.SEAT_UNKNOWN', { seat: id });
  if (seat.holder === holder) return nothing;
  if (holder !== null) {
    const { organisation } = seat;
    if (!postsHeldBy(directory, holder).some((post) => post.organisation === organisation)) {
      return refuse('PROGRAMME.HOLDS_NO_POST');
    }
    if (seatsHeldBy(directory, holder).length > 0) return refuse('PROGRAMME.HOLDS_SEAT');
  }
  return accept(seatPassed(programme, id, holder));
}

/** What a seat that passes leaves: who held it, whose appointment ends with them, and how far the seats still come. */
export function seatPassed(programme: Programme, id: string, holder: string | null): SeatHolderReplaced {
  const { seats } = programme;
  const deputies = [...new Set(deputiesOf(programme).flatMap((each) => (each.seat === id ? [each.person] : [])))];
  return {
    type: 'SeatHolderReplaced',
    seat: id,
    holder,
    before: seats.find((each) => each.id === id)!.holder,
    ...(deputies.length > 0 && { deputies }),
    reach: reachOfProgramme({
      ...programme,
      seats: seats.map((each) => (each.id === id ? { ...each, holder } : each)),
    }),
  };
}
