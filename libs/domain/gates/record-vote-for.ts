import { accept } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import { barsSeat, whyEnded, whyUndeclared } from './cast-vote.js';
import type { RecordVoteFor } from './commands.js';
import { takesVotesUntil } from './deadlines.js';
import { refuse, whileOpen } from './matter.js';
import { voteOf } from './votes.js';

/**
 * V3: the secretary records the vote of a seat whose holder cannot give it, and names what shows its will. It is the
 * seat's vote like any other, which the seat itself can still change.
 */
export const recordVoteFor = whileOpen<RecordVoteFor>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { seat, choice, reason = null, evidence } = command;
  const ended = whyEnded(project, takesVotesUntil(project, round), now);
  if (ended) return ended;
  const holder = holderOf(seat, facts);
  if (holder === null) return refuse('GATE.SEAT_VACANT');
  const refused = barsSeat(matter, seat, holder, facts.directory);
  if (refused) return refused;
  const earlier = voteOf(round, seat);
  if (earlier) return refuse('GATE.ALREADY_VOTED', { choice: earlier.choice });
  const undeclared = whyUndeclared(matter, seat, holder, facts.directory);
  if (undeclared) return undeclared;
  if (choice === 'against' && !reason) return refuse('GATE.REASON_NEEDED');
  return accept({
    type: 'VoteCast',
    item: item.id,
    round: round.number,
    seat,
    choice,
    reason,
    paper: item.paper.hash,
    as: 'secretary',
    evidence,
  });
});

const holderOf = (seat: string, { directory }: Facts): string | null =>
  directory.programme.seats.find(({ id }) => id === seat)?.holder ?? null;
