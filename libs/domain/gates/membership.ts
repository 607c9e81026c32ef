import type { Directory } from '../kernel/facts.js';
import { changedHolders } from './note-holders.js';
import type { Round } from './state.js';
import { whatIf } from './what-if.js';

/** V7: seats that have passed to others since a vote was closed, and what it would have come to without them. */
export interface LaterMembership {
  readonly seats: readonly string[];
  readonly changesResult: boolean;
}

/** `null`: the vote has not been counted, or every seat is as it was. What was decided stands either way. */
export function laterMembership(round: Round, directory: Pick<Directory, 'programme'>): LaterMembership | null {
  if (!round.rule || !round.tally) return null;
  const seats = changedHolders(round, directory).map(([seat]) => seat);
  if (seats.length === 0) return null;
  return { seats, changesResult: whatIf(round).result !== whatIf(round, { without: seats }).result };
}
