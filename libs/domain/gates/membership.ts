import type { Directory } from '../kernel/facts.js';
import { changedHolders } from './note-holders.js';
import type { Round, Tally } from './state.js';
import { type Supposed, whatIf } from './what-if.js';

/**
 * V7: how the seats have changed since a vote was counted, and what it would have come to without the votes of those that
 * have passed on.
 */
export interface LaterMembership {
  /** Seats of the vote that somebody else holds now, or that belong to another organisation. */
  readonly passed: readonly string[];
  /** Of the vote: nobody holds them now, or there are none any more. */
  readonly vacant: readonly string[];
  /** Seats that there were not when the vote opened. */
  readonly added: readonly string[];
  /** The count with the votes of `passed` and `vacant` taken out, by the rule in force then. */
  readonly tally: Tally;
  readonly result: Supposed['result'];
  readonly changesResult: boolean;
}

/** `null`: the vote has not been counted, or every seat is as it was. What was decided stands either way. */
export function laterMembership(round: Round, directory: Pick<Directory, 'programme'>): LaterMembership | null {
  if (!round.rule || !round.tally) return null;
  const { seats } = directory.programme;
  const left = changedHolders(round, directory);
  const vacant = left.flatMap(([seat, holder]) => (holder === null ? [seat] : []));
  const moved = round.electorate.filter(({ seat, organisation }) =>
    seats.some((each) => each.id === seat && each.organisation !== organisation),
  );
  const elsewhere = [...left.map(([seat]) => seat), ...moved.map(({ seat }) => seat)];
  const passed = [...new Set(elsewhere)].filter((seat) => !vacant.includes(seat));
  const added = seats.filter(({ id }) => !round.electorate.some(({ seat }) => seat === id)).map(({ id }) => id);
  if (passed.length + vacant.length + added.length === 0) return null;
  const { tally, result } = whatIf(round, { without: [...passed, ...vacant] });
  return { passed, vacant, added, tally, result, changesResult: whatIf(round).result !== result };
}
