import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import { type Refusal, accept } from '../kernel/decision.js';
import type { Directory, Facts } from '../kernel/facts.js';
import { standingInterests } from '../programme/interests.js';
import type { Project } from '../projects/state.js';
import type { CastVote } from './commands.js';
import { takesVotesUntil } from './deadlines.js';
import { hasDeclared } from './interests.js';
import { type Matter, refuse, whileOpen } from './matter.js';
import { capacityOf } from './seats.js';
import { isBarred } from './standing-interests.js';
import type { Elector } from './state.js';
import { isEligible } from './tally.js';
import { voteOf } from './votes.js';

/** V3: one vote a seat, by who holds it or stands in for it, before the vote ends. */
export const castVote = whileOpen<CastVote>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { seat, choice, reason = null } = command;
  const refused = whyEnded(project, takesVotesUntil(project, round), now) ?? barsVoter(matter, seat, facts, now);
  if (refused) return refused;
  const earlier = voteOf(round, seat);
  if (earlier) return refuse('GATE.ALREADY_VOTED', { choice: earlier.choice });
  const undeclared = whyUndeclared(matter, seat, facts.actor.id, facts.directory);
  if (undeclared) return undeclared;
  if (choice === 'against' && !reason) return refuse('GATE.REASON_NEEDED');
  const as = capacityOf(matter, seat, facts, now)!;
  const paper = item.paper.hash;
  return accept({ type: 'VoteCast', item: item.id, round: round.number, seat, choice, reason, paper, as });
});

/** A vote that has ended takes no more, whether or not it has been closed yet. */
export const whyEnded = (project: Project, until: Instant, now: Instant): Refusal | null =>
  now >= until ? refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) }) : null;

/** V3: whoever votes acts for the seat, and neither seat nor person is barred. */
export function barsVoter(matter: Matter, seat: string, facts: Facts, now: Instant): Refusal | null {
  if (!electorIn(matter, seat)) return refuse('GATE.NOT_ELIGIBLE');
  if (!capacityOf(matter, seat, facts, now)) return refuse('GATE.NOT_YOUR_SEAT');
  return barsSeat(matter, seat, facts.actor.id, facts.directory);
}

/** V7, V9, and separation of duties (section 6), of a seat and the person whose vote it is; in a meeting V2. */
export function barsSeat(matter: Matter, seat: string, person: string, { programme }: Directory): Refusal | null {
  const { project, item, round } = matter;
  if (!electorIn(matter, seat)) return refuse('GATE.NOT_ELIGIBLE');
  if (!isEligible(round, seat) || isBarred(project, item.id, person, programme)) return refuse('GATE.RECUSED');
  if (item.submittedBy === person) return refuse('GATE.SUBMITTER_CANNOT_VOTE');
  if (round.method === 'meeting' && !round.present.includes(seat)) return refuse('GATE.NOT_PRESENT');
  return null;
}

/** V8, V9: whoever did not hold the seat when the vote opened declares any interests before voting, here or in the register. */
export const whyUndeclared = (
  matter: Matter,
  seat: string,
  person: string,
  { programme }: Directory,
): Refusal | null =>
  electorIn(matter, seat)!.holder === person ||
  hasDeclared(matter.project, matter.item.id, seat, person) ||
  standingInterests(programme, matter.project, person).length > 0
    ? null
    : refuse('GATE.INTERESTS_FIRST');

const electorIn = ({ round }: Matter, seat: string): Elector | undefined =>
  round.electorate.find((elector) => elector.seat === seat);
