import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Directory } from '../kernel/facts.js';
import type { NoteHolders } from './commands.js';
import { type Appended, whileOpen } from './matter.js';
import { reachIn } from './reach.js';
import type { Round } from './state.js';
import { holderIn } from './tally.js';

/**
 * V8: seats of an open vote have passed to others, or fallen vacant, since it was last looked at. Their votes stand, and
 * whoever follows may vote; should the rule be out of reach now, that is said at once and not at the deadline.
 */
export const noteHolders = whileOpen<NoteHolders>(({ item, round }, _command, { directory }): Decision<Appended> => {
  const seats = changedHolders(round, directory);
  if (seats.length === 0) return nothing;
  const { meetsRule } = reachIn({ ...round, successors: { ...round.successors, ...Object.fromEntries(seats) } });
  return accept({
    type: 'HoldersChanged',
    item: item.id,
    round: round.number,
    seats: seats.map(([seat, holder]) => ({ seat, holder })),
    meetsRule,
  });
});

/** Seats that somebody else holds than the round knows, each with who holds it now. */
export const changedHolders = (
  round: Round,
  { programme }: Pick<Directory, 'programme'>,
): readonly (readonly [seat: string, holder: string | null])[] =>
  round.electorate.flatMap((elector) => {
    const now = programme.seats.find(({ id }) => id === elector.seat)?.holder ?? null;
    return now === holderIn(round, elector) ? [] : [[elector.seat, now] as const];
  });
