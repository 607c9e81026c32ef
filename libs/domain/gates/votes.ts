import type { Recorded } from '../kernel/event.js';
import type { VoteCast, VoteChanged } from './events.js';
import { substituteOf } from './seats.js';
import type { Round, Vote } from './state.js';

/** The present vote of a seat. */
export const voteOf = (round: Round, seat: string): Vote | undefined => round.votes.find((vote) => vote.seat === seat);

/** A seat has voted. */
export function cast(round: Round, { event, actor, at }: Recorded<VoteCast>): Partial<Round> {
  const { seat, choice, reason, paper, as = capacityThen(round, seat, actor), evidence = null } = event;
  const version =
    1 +
    Math.max(
      0,
      ...[...round.replaced, ...round.struck].filter((vote) => vote.seat === seat).map((vote) => vote.version),
    );
  return { votes: [...round.votes, { seat, choice, reason, by: actor, at, paper, version, as, evidence }] };
}

/** A seat votes otherwise: its vote stands in the same place, and the one before is kept. */
export function changed({ votes, replaced }: Round, { event, actor, at }: Recorded<VoteChanged>): Partial<Round> {
  const { seat, replaces, choice, reason, paper, as } = event;
  const vote: Vote = { seat, choice, reason, by: actor, at, paper, version: replaces + 1, as, evidence: null };
  return {
    votes: votes.map((each) => (each.seat === seat ? vote : each)),
    replaced: [...replaced, ...votes.filter((each) => each.seat === seat)],
  };
}

/** Of votes that do not say so: whoever was named substitute voted as one. */
const capacityThen = (round: Round, seat: string, person: string): Vote['as'] =>
  substituteOf(round, seat)?.person === person ? 'substitute' : 'holder';
