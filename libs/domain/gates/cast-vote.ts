import { instantInWords } from '../calendar/words.js';
import { type Refusal, accept } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { CastVote } from './commands.js';
import { takesVotesUntil } from './deadlines.js';
import { type Matter, refuse, whileOpen } from './matter.js';
import { actsForSeat } from './seats.js';
import { isEligible } from './tally.js';

/** V3: one vote a seat, by who holds it or stands in for it, before the vote ends. */
export const castVote = whileOpen<CastVote>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { seat, choice, reason = null } = command;
  const until = takesVotesUntil(project, round);
  if (now >= until) return refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) });
  const refused = barsVoter(matter, seat, facts);
  if (refused) return refused;
  const earlier = round.votes.find((vote) => vote.seat === seat);
  if (earlier) return refuse('GATE.ALREADY_VOTED', { choice: earlier.choice });
  if (choice === 'against' && !reason) return refuse('GATE.REASON_NEEDED');
  return accept({ type: 'VoteCast', item: item.id, round: round.number, seat, choice, reason, paper: item.paper.hash });
});

/** V7, V3, and separation of duties; in a meeting only those present vote. */
function barsVoter({ project, item, round }: Matter, seat: string, facts: Facts): Refusal | null {
  if (!isEligible(round, seat)) return refuse('GATE.NOT_ELIGIBLE');
  if (!actsForSeat(project, round, seat, facts)) return refuse('GATE.NOT_YOUR_SEAT');
  if (item.submittedBy === facts.actor.id) return refuse('GATE.SUBMITTER_CANNOT_VOTE');
  if (round.method === 'meeting' && !round.present.includes(seat)) return refuse('GATE.NOT_PRESENT');
  return null;
}
