import type { Instant } from '../calendar/instant.js';
import { majorityOf } from './majority.js';
import { isQuorate, organisationsOf } from './quorum.js';
import type { Choice, Elector, Round, Tally, Vote, VotingRule } from './state.js';

/** Everything that a vote is counted from. */
export interface Poll {
  /** Seats that may vote. */
  readonly electorate: readonly Elector[];
  /** Ids of the seats that count for the quorum. */
  readonly present: readonly string[];
  readonly votes: readonly Pick<Vote, 'seat' | 'choice'>[];
  readonly casting: 'for' | 'against' | null;
  readonly rule: VotingRule;
}

/** The count: of nothing but the electorate, the votes and the rule. The order of the votes makes no difference. */
export function count({ electorate, present, votes, casting, rule }: Poll): Tally {
  const seatsFor = (choice: Choice) =>
    electorate.filter(({ seat }) => votes.some((vote) => vote.seat === seat && vote.choice === choice));
  const inFavour = seatsFor('for');
  const against = seatsFor('against').length;
  const inTheRoom = electorate.filter(({ seat }) => present.includes(seat));
  const disagreeing = (rule.mustAgree ?? []).filter((named) => !inFavour.some(({ seat }) => seat === named));
  return {
    for: inFavour.length,
    against,
    abstain: seatsFor('abstain').length,
    casting: inFavour.length > 0 && inFavour.length === against ? casting : null,
    present: inTheRoom.length,
    organisations: organisationsOf(inTheRoom),
    quorate: isQuorate(rule, inTheRoom),
    eligible: electorate.length,
    ...(disagreeing.length > 0 && { disagreeing }),
  };
}

/** V4: enough for it, by the rule, and every seat that must agree among them. V5: in a tie the casting vote is one more. */
export function isCarried(tally: Tally, rule: VotingRule): boolean {
  const inFavour = tally.for + Number(tally.casting === 'for');
  const against = tally.against + Number(tally.casting === 'against');
  const { share, reached, of } = majorityOf(rule);
  const needed = share.numerator * (of === 'votes_cast' ? inFavour + against : tally.eligible!);
  const reachedBy = inFavour * share.denominator;
  const enough = reached === 'more_than' ? reachedBy > needed : reachedBy >= needed;
  return enough && inFavour > 0 && !tally.disagreeing;
}

/** An open round as it stands. */
export const pollOf = (round: Round): Poll => ({
  electorate: eligibleIn(round),
  present: round.method === 'written' ? round.votes.map(({ seat }) => seat) : round.present,
  votes: round.votes,
  casting: round.casting?.choice ?? null,
  rule: round.rule!,
});

export const tallyOf = (round: Round): Tally => count(pollOf(round));

/** V5: as many for as against. Where nobody voted for or against there is no tie to break, only nothing carried. */
export function isTied(round: Round): boolean {
  const tally = tallyOf(round);
  return tally.for > 0 && tally.for === tally.against;
}

/** V4, V5: whether a casting vote can change what a tie comes to, by the votes there are. */
export function castingDecides(round: Round): boolean {
  const results = ([null, 'for', 'against'] as const).map((casting) => {
    const tally = count({ ...pollOf(round), casting });
    return tally.quorate && isCarried(tally, round.rule!);
  });
  return isTied(round) && new Set(results).size > 1;
}

/** V5: the tally of a tie that nobody broke. */
export const isUnbrokenTie = (tally: Tally): boolean =>
  tally.for > 0 && tally.for === tally.against && tally.casting === null;

export const hasVoted = (round: Round, seat: string): boolean => round.votes.some((vote) => vote.seat === seat);

/** V8: who holds an elector's seat now. */
export const holderIn = ({ successors }: Round, { seat, holder }: Elector): string | null =>
  Object.hasOwn(successors, seat) ? successors[seat] : holder;

/** V7, V9: the seats fixed when the vote opened, without those removed over an interest. */
export const eligibleIn = ({ electorate, recused }: Round): readonly Elector[] =>
  electorate.filter(({ seat }) => !recused.some((recusal) => recusal.seat === seat));

export const isEligible = (round: Round, seat: string): boolean =>
  eligibleIn(round).some((elector) => elector.seat === seat);

/**
 * V6: since when every eligible seat has voted, the last having voted or left over an interest, and no tie waits for a
 * casting vote that would decide it; `null`: not so.
 */
export function completeSince(round: Round): Instant | null {
  const eligible = eligibleIn(round);
  if (eligible.length === 0 || !eligible.every(({ seat }) => hasVoted(round, seat))) return null;
  const instants = [...round.votes, ...round.recused].map(({ at }) => at);
  if (castingDecides(round)) {
    if (!round.casting) return null;
    instants.push(round.casting.at);
  }
  return instants.reduce((latest, at) => (at > latest ? at : latest));
}
