import type { Directory } from '#domain/kernel/facts.js';
import type { Place } from '#domain/people/places.js';
import type { Holdings, OpenSeatVote } from '#use-cases/queries/holdings.js';
import { seatTitle } from '../gates/gate-words.js';
import { countOf, listInWords } from '../words.js';

/** What hangs on a place and goes with it. */
export function hangingOn({ kind, id }: Place, { led, conditions, lines, votes }: Holdings): string {
  if (kind === 'seat') {
    const open = votes.filter(({ seat }) => seat === id).length;
    return open === 0 ? 'no open vote' : countOf(open, 'open vote');
  }
  if (kind === 'deputy') return 'for the days that are left';
  const counted = [
    [led.filter(({ post }) => post === id).length, 'project led', 'projects led'],
    [conditions.filter(({ post }) => post === id).length, 'condition', 'conditions'],
    [lines.filter(({ post }) => post === id).length, 'benefit', 'benefits'],
  ] as const;
  const some = counted.flatMap(([count, one, many]) => (count > 0 ? [countOf(count, one, many)] : []));
  return listInWords(some) || 'what waits for the post';
}

/** V8, and separation of duties: what becomes of each open vote when its seat passes. */
export const voteRemarks = (
  { votes }: Holdings,
  directory: Directory,
  successor: string | null,
  nameOf: (person: string | null) => string | null,
): readonly string[] =>
  votes.map(
    (vote) =>
      `${vote.item} of ${vote.reference} (${seatTitle({ directory }, vote.seat)}): ${remark(vote, successor, nameOf)}`,
  );

function remark(
  { voted, submittedBy }: OpenSeatVote,
  successor: string | null,
  nameOf: (person: string | null) => string | null,
): string {
  if (voted) return 'the seat has voted, and its vote stands.';
  if (successor !== null && submittedBy === successor) {
    return `${nameOf(successor) ?? 'the successor'} submitted this item and may not vote on it, so the seat stays without a vote unless somebody else takes it.`;
  }
  return 'the vote not yet cast passes to whoever follows, who first declares any interests.';
}
