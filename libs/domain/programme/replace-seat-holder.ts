import { type Decision, accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import type { ReplaceSeatHolder } from './commands.js';
import type { SeatHolderReplaced } from './events.js';
import { programmeMessages } from './messages.js';
import type { Programme } from './state.js';

const refuse = refusals(programmeMessages);

/** V8: a seat passes to somebody of its organisation who has no seat yet, or falls vacant. */
export function replaceSeatHolder(
  { seats }: Programme,
  { seat: id, holder }: ReplaceSeatHolder,
  { directory }: Facts,
): Decision<SeatHolderReplaced> {
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
  return accept({ type: 'SeatHolderReplaced', seat: id, holder, before: seat.holder });
}
