import type { Instant } from '../calendar/instant.js';
import { isQuorate, organisationsOf } from './quorum.js';
import type { Choice, Elector, Round, Tally } from './state.js';

/** Counts an open round as it stands. The order of the votes makes no difference. */
export function tallyOf(round: Round): Tally {
  const present = presentIn(round);
  return {
    for: count(round, 'for'),
    against: count(round, 'against'),
    abstain: count(round, 'abstain'),
    casting: isTied(round) ? (round.casting?.choice ?? null) : null,
    present: present.length,
    organisations: organisationsOf(present),
    quorate: isQuorate(round.rule!, present),
  };
}

/** V4: more for than against; abstentions do not count. V5: in a tie the casting vote is one more. */
export const isCarried = (tally: Tally): boolean =>
  tally.for + Number(tally.casting === 'for') > tally.against + Number(tally.casting === 'against');

/** V5: as many for as against. Where nobody voted for or against there is no tie to break, only nothing carried. */
export function isTied(round: Round): boolean {
  const votesFor = count(round, 'for');
  return votesFor > 0 && votesFor === count(round, 'against');
}

/** V5: the tally of a tie that nobody broke. */
export const isUnbrokenTie = (tally: Tally): boolean =>
  tally.for > 0 && tally.for === tally.against && tally.casting === null;

export const hasVoted = (round: Round, seat: string): boolean => round.votes.some((vote) => vote.seat === seat);

/** V7: seats fixed when the vote opened. */
export const isEligible = (round: Round, seat: string): boolean =>
  round.electorate.some((elector) => elector.seat === seat);

/** V6: since when every eligible seat has voted and no tie waits for the casting vote; `null`: not so. */
export function completeSince(round: Round): Instant | null {
  if (!round.electorate.every(({ seat }) => hasVoted(round, seat))) return null;
  const instants = round.votes.map(({ at }) => at);
  if (isTied(round)) {
    if (!round.casting) return null;
    instants.push(round.casting.at);
  }
  return instants.reduce((latest, at) => (at > latest ? at : latest));
}

const count = (round: Round, choice: Choice): number => round.votes.filter((vote) => vote.choice === choice).length;

/** V2: in a written procedure a seat that has voted is present, abstention included. */
const presentIn = (round: Round): readonly Elector[] =>
  round.electorate.filter(({ seat }) =>
    round.method === 'written' ? hasVoted(round, seat) : round.present.includes(seat),
  );
