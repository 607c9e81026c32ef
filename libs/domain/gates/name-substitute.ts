import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords, instantInWords } from '../calendar/words.js';
import { type Refusal, accept, nothing } from '../kernel/decision.js';
import { type Facts, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import type { NameSubstitute } from './commands.js';
import { lastSubstituteDay, takesVotesUntil } from './deadlines.js';
import { type Matter, refuse, untilClosed } from './matter.js';
import { holderNow, holdsSeat, substituteOf } from './seats.js';

/** V3: who holds a seat names, in time, who votes for it, renews what a predecessor has named (V8), or withdraws it. */
export const nameSubstitute = untilClosed<NameSubstitute>((matter, { seat, person }, facts, now) => {
  const { item, round } = matter;
  if (!holdsSeat(seat, facts)) return refuse('GATE.NOT_YOUR_SEAT');
  const named = substituteOf(round, seat);
  const event = { type: 'SubstituteNamed', item: item.id, round: round.number, seat, person } as const;
  if (person === null) return named ? accept(event) : nothing;
  const refused = barsNaming(matter, now) ?? barsPerson(matter, seat, person, facts);
  if (refused) return refused;
  const earlier = round.votes.find((vote) => vote.seat === seat);
  if (earlier) return refuse('GATE.ALREADY_VOTED', { choice: earlier.choice });
  return named?.person === person && named.by === facts.actor.id ? nothing : accept(event);
});

/** V3: a working day before the meeting, or before the written vote closes. */
function barsNaming({ project, round }: Matter, now: Instant): Refusal | null {
  if (round.method === 'written') {
    const until = takesVotesUntil(project, round);
    return now >= until ? refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) }) : null;
  }
  if (round.meetingDate === null) return null;
  const last = lastSubstituteDay(project, round.meetingDate);
  return dateOf(now, project) > last ? refuse('GATE.SUBSTITUTE_TOO_LATE', { date: dateInWords(last) }) : null;
}

/** Somebody of the seat's own organisation, who has no vote yet and may have one. */
function barsPerson({ item, round }: Matter, seat: string, person: string, { directory }: Facts): Refusal | null {
  const { organisation } = directory.programme.seats.find(({ id }) => id === seat)!;
  if (!postsHeldBy(directory, person).some((post) => post.organisation === organisation)) {
    return refuse('GATE.SUBSTITUTE_ELSEWHERE');
  }
  const standsInElsewhere = Object.entries(round.substitutes).some(
    ([other, substitute]) =>
      other !== seat && substitute.person === person && substitute.by === holderNow(other, directory),
  );
  if (standsInElsewhere || seatsHeldBy(directory, person).length > 0) return refuse('GATE.SUBSTITUTE_HAS_VOTE');
  return item.submittedBy === person ? refuse('GATE.SUBMITTER_CANNOT_VOTE') : null;
}
