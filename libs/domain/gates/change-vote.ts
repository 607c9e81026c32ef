import { accept } from '../kernel/decision.js';
import { barsVoter, whyEnded, whyUndeclared } from './cast-vote.js';
import type { ChangeVote } from './commands.js';
import { changesUntil } from './deadlines.js';
import { refuse, whileOpen } from './matter.js';
import { capacityOf } from './seats.js';
import { voteOf } from './votes.js';

/** V3, V6: a seat votes otherwise until the vote ends, early or in time; it says which vote it replaces. */
export const changeVote = whileOpen<ChangeVote>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { seat, replaces, choice, reason = null } = command;
  const refused = whyEnded(project, changesUntil(project, round), now) ?? barsVoter(matter, seat, facts, now);
  if (refused) return refused;
  const present = voteOf(round, seat);
  if (!present) return refuse('GATE.NOT_VOTED');
  const { version } = present;
  if (replaces !== version) return refuse('GATE.VOTE_REPLACED', { version, choice: present.choice });
  const undeclared = whyUndeclared(matter, seat, facts.actor.id, facts.directory);
  if (undeclared) return undeclared;
  if (choice === 'against' && !reason) return refuse('GATE.REASON_NEEDED');
  const as = capacityOf(matter, seat, facts, now)!;
  const paper = item.paper.hash;
  return accept({ type: 'VoteChanged', item: item.id, round: round.number, seat, replaces, choice, reason, paper, as });
});
