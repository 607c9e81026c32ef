import { electorateOf, isQuorate, organisationsOf, votingRule } from '../gates/quorum.js';
import type { VotingRule } from '../gates/state.js';
import type { Programme } from '../programme/state.js';
import type { Meeting } from './state.js';

/** How a number of seats stands to the quorum. */
export interface Quorum {
  readonly rule: VotingRule;
  readonly seats: number;
  readonly organisations: number;
  readonly quorate: boolean;
}

/** V2: whether these seats would be a quorum. */
export function quorumAmong(programme: Programme, seats: readonly string[]): Quorum {
  const rule = votingRule(programme, programme.seats);
  const there = electorateOf(programme.seats).filter(({ seat }) => seats.includes(seat));
  return {
    rule,
    seats: there.length,
    organisations: organisationsOf(there),
    quorate: isQuorate(rule, there),
  };
}

/** Who has said what, before a meeting. */
export interface Forecast {
  readonly coming: readonly string[];
  readonly apologies: readonly string[];
  readonly silent: readonly string[];
  /** With those who have said that they come. */
  readonly certain: Quorum;
  /** With the silent as well: where even they would be too few, the meeting cannot have a quorum. */
  readonly possible: Quorum;
}

/** V2: the quorum of a meeting, as far as it can be told before it. */
export function forecastOf({ said }: Meeting, programme: Programme): Forecast {
  const ids = programme.seats.map(({ id }) => id);
  const coming = ids.filter((id) => said[id] === true);
  const silent = programme.seats.filter(({ id, holder }) => !(id in said) && holder !== null).map(({ id }) => id);
  return {
    coming,
    apologies: ids.filter((id) => said[id] === false),
    silent,
    certain: quorumAmong(programme, coming),
    possible: quorumAmong(programme, [...coming, ...silent]),
  };
}
