import { accept } from '../kernel/decision.js';
import { barsSeat, whyEnded, whyUndeclared } from './cast-vote.js';
import type { UseCastingVote } from './commands.js';
import { changesUntil, takesVotesUntil } from './deadlines.js';
import { refuse, whileOpen } from './matter.js';
import { presidingIn } from './presiding.js';
import { actsForSeat } from './seats.js';
import { isTied } from './tally.js';

/** V5: whoever presides, if eligible, has a second vote in a tie. It counts only if the vote is still tied at its end. */
export const useCastingVote = whileOpen<UseCastingVote>((matter, { choice }, facts, now) => {
  const { project, item, round } = matter;
  const { casting } = round;
  const presiding = presidingIn(round);
  const ended = whyEnded(project, takesVotesUntil(project, round), now);
  if (ended) return ended;
  if (presiding === null || !actsForSeat(matter, presiding, facts, now)) {
    return refuse('GATE.DOES_NOT_PRESIDE');
  }
  const refused =
    barsSeat(matter, presiding, facts.actor.id, facts.directory) ??
    whyUndeclared(matter, presiding, facts.actor.id, facts.directory);
  if (refused) return refused;
  if (casting) return refuse('GATE.CASTING_VOTE_USED', { choice: casting.choice });
  if (!isTied(round)) return refuse('GATE.NOT_TIED');
  const over = whyEnded(project, changesUntil(project, round), now);
  if (over) return over; // every seat has voted, and it would decide nothing

  return accept({ type: 'CastingVoteUsed', item: item.id, round: round.number, seat: presiding, choice });
});
