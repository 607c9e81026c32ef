import { organisationsOf } from './quorum.js';
import type { Elector, Round } from './state.js';
import { count, eligibleIn, hasVoted, isCarried, type Poll, pollOf } from './tally.js';

/** What an open vote still needs, as its votes stand; they may change until it ends. */
export interface Needed {
  /** Seats whose vote is still to come. */
  readonly outstanding: readonly string[];
  /** Seats and organisations that the quorum lacks (V2). */
  readonly lacking: { readonly seats: number; readonly organisations: number };
  /** So many of them voting for it, and the rest not at all, would carry it; `null`: even all of them would not. */
  readonly toCarry: number | null;
  /** Seats that must agree and have not yet. */
  readonly toAgree: readonly string[];
}

/** Computed by the same count as the result. */
export function neededIn(round: Round): Needed {
  const poll = pollOf(round);
  const tally = count(poll);
  const outstanding = mostUsefulFirst(poll, outstandingIn(round));
  const carriedBy = (votes: number) => passes(withVotesFor(poll, outstanding.slice(0, votes), round.method));
  const enough = [...outstanding.keys(), outstanding.length].find(carriedBy);
  return {
    outstanding: outstandingIn(round).map(({ seat }) => seat),
    lacking: {
      seats: Math.max(0, poll.rule.quorumSeats - tally.present),
      organisations: Math.max(0, poll.rule.quorumOrganisations - tally.organisations),
    },
    toCarry: enough ?? null,
    toAgree: tally.disagreeing ?? [],
  };
}

/** Whether a vote counted now would be quorate and carried. */
export const passes = (poll: Poll): boolean => {
  const tally = count(poll);
  return tally.quorate && isCarried(tally, poll.rule);
};

/** Seats that may still vote; in a meeting those present. */
const outstandingIn = (round: Round): readonly Elector[] =>
  eligibleIn(round).filter(
    ({ seat }) => !hasVoted(round, seat) && (round.method === 'written' || round.present.includes(seat)),
  );

/** The seats that must agree, then one of each organisation that is not present yet, then the rest. */
function mostUsefulFirst({ electorate, present, rule }: Poll, outstanding: readonly Elector[]): readonly Elector[] {
  const mustAgree = rule.mustAgree ?? [];
  const chosen = outstanding.filter(({ seat }) => mustAgree.includes(seat));
  const there = () => [...electorate.filter(({ seat }) => present.includes(seat)), ...chosen];
  for (const elector of outstanding) {
    if (!chosen.includes(elector) && organisationsOf([...there(), elector]) > organisationsOf(there())) {
      chosen.push(elector);
    }
  }
  return [...chosen, ...outstanding.filter((elector) => !chosen.includes(elector))];
}

const withVotesFor = (poll: Poll, seats: readonly Elector[], method: Round['method']): Poll => ({
  ...poll,
  present: method === 'written' ? [...poll.present, ...seats.map(({ seat }) => seat)] : poll.present,
  votes: [...poll.votes, ...seats.map(({ seat }) => ({ seat, choice: 'for' as const }))],
});
