import type { Choice, Majority, Round, Tally, VotingRule } from './state.js';
import { count, eligibleIn, isCarried, pollOf } from './tally.js';

/** Another rule or electorate than the one that counted; what is left out stays as it was. */
export interface Supposition {
  readonly quorumSeats?: number;
  readonly quorumOrganisations?: number;
  readonly majority?: Majority;
  readonly mustAgree?: readonly string[];
  /** Seats that are supposed not to belong to the electorate. */
  readonly without?: readonly string[];
  /** Seats that are supposed to belong to it as well; `null`: such a seat has not voted. */
  readonly added?: readonly AddedSeat[];
}

export interface AddedSeat {
  readonly organisation: string;
  readonly choice: Choice | null;
}

export interface Supposed {
  readonly rule: VotingRule;
  readonly tally: Tally;
  readonly result: 'carried' | 'not_carried' | 'inquorate';
}

/** What the votes of a round come to under its own rule, or under another. Pure: nothing is recorded of it. */
export function whatIf(round: Round, { without = [], added = [], ...otherwise }: Supposition = {}): Supposed {
  const poll = pollOf(round);
  const rule = { ...poll.rule, ...otherwise };
  const more = added.map((seat, index) => ({ ...seat, seat: `added-${index + 1}` }));
  const voting = more.flatMap(({ seat, choice }) => (choice ? [{ seat, choice }] : []));
  const electorate = [
    ...eligibleIn(round).filter(({ seat }) => !without.includes(seat)),
    ...more.map(({ seat, organisation }) => ({ seat, organisation, office: 'member' as const, holder: null })),
  ];
  const present = [...poll.present, ...voting.map(({ seat }) => seat)];
  const tally = count({ ...poll, electorate, present, votes: [...poll.votes, ...voting], rule });
  if (!tally.quorate) return { rule, tally, result: 'inquorate' };
  return { rule, tally, result: isCarried(tally, rule) ? 'carried' : 'not_carried' };
}
