import { organisationsOf } from './quorum.js';
import type { Elector, Round, VotingRule } from './state.js';
import { passes } from './needed.js';
import { eligibleIn, holderIn } from './tally.js';

/** How far those who can vote would come if all of them voted for it. */
export interface Reach {
  readonly seats: number;
  readonly organisations: number;
  /** V2, V4: whether the rule can be met at all. */
  readonly meetsRule: boolean;
}

/** Of the eligible seats, those that somebody holds can vote; in a meeting those present. */
export function reachOf(eligible: readonly Elector[], rule: VotingRule, present?: readonly string[]): Reach {
  const able = eligible.filter(({ seat, holder }) => holder !== null && (present?.includes(seat) ?? true));
  const seats = able.map(({ seat }) => seat);
  const votes = seats.map((seat) => ({ seat, choice: 'for' as const }));
  return {
    seats: able.length,
    organisations: organisationsOf(able),
    meetsRule: passes({ electorate: eligible, present: seats, votes, casting: null, rule }),
  };
}

/** Of an open vote, as its seats are held now. */
export const reachIn = (round: Round, without: readonly string[] = []): Reach =>
  reachOf(
    eligibleIn(round)
      .filter(({ seat }) => !without.includes(seat))
      .map((elector) => ({ ...elector, holder: holderIn(round, elector) })),
    round.rule!,
    round.method === 'meeting' ? round.present : undefined,
  );
