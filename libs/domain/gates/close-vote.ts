import { dueDay } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import { type Decision, accept } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Project } from '../projects/state.js';
import { approval } from './approval.js';
import { approvalWithConditions } from './approval-with-conditions.js';
import type { CloseVote } from './commands.js';
import { endsAt, takesVotesUntil } from './deadlines.js';
import { deferral, deferralByLostMotion } from './deferral.js';
import { itemOf, presentRound } from './items.js';
import { nextMeetingInTime, putTo } from './next-meeting.js';
import { type Appended, type Matter, refuse, whileOpen } from './matter.js';
import { interestsNoted, noted } from './standing-interests.js';
import type { ItemId, Tally } from './state.js';
import { isCarried, isUnbrokenTie, tallyOf } from './tally.js';

/** V4 to V6: ends a vote, by the secretary in a meeting, by the process in a written procedure. */
export const closeVote = whileOpen<CloseVote>((matter, _command, facts, now) => {
  // V9: what the register says counts, also where the process has not noted it yet.
  const event = noted(matter.project, matter.item, facts.directory.programme, now);
  if (!event) return close(matter, facts, now);
  const decision = close(matterAfter(interestsNoted(matter.project, { event, at: now }), event.item), facts, now);
  return decision.kind === 'accepted' ? accept<Appended>(event, ...decision.events) : decision;
});

const close = (matter: Matter, facts: Facts, now: Instant): Decision<Appended> =>
  matter.round.method === 'written' ? closeInWriting(matter, facts, now) : closeInMeeting(matter, facts, now);

function matterAfter(project: Project, id: ItemId): Matter {
  const item = itemOf(project.gates, id)!;
  return { project, item, round: presentRound(item) };
}

function closeInWriting(matter: Matter, facts: Facts, now: Instant): Decision<Appended> {
  const { project, round } = matter;
  if (facts.actor.kind !== 'process') return refuse('GATE.CLOSES_BY_ITSELF');
  const ended = endsAt(project, round);
  if (now < ended) {
    return refuse('GATE.VOTE_RUNS', { until: instantInWords(takesVotesUntil(project, round), project.calendar) });
  }
  const tally = tallyOf(round);
  if (!tally.quorate) return inquorate(matter, tally, facts, { ended, now });
  return isCarried(tally, round.rule!)
    ? carried(matter, tally, facts, now)
    : accept(deferralByLostMotion(matter, tally, facts, { ended, now }));
}

function closeInMeeting(matter: Matter, facts: Facts, now: Instant): Decision<Appended> {
  const { item, round } = matter;
  if (facts.actor.kind !== 'person') return refuse('GATE.CLOSED_IN_MEETING');
  const tally = tallyOf(round);
  if (!tally.quorate) return inquorate(matter, tally, facts, { ended: now, now });
  if (isCarried(tally, round.rule!)) return carried(matter, tally, facts, now);
  return accept({ type: 'MotionLost', item: item.id, round: round.number, tally, tie: isUnbrokenTie(tally) });
}

/**
 * V2: without a quorum the item goes to another meeting, by itself where there is one in time. It can be lost in the
 * meeting as well: a seat that leaves over an interest is no longer in it (V9).
 */
function inquorate(
  { project, item, round }: Matter,
  tally: Tally,
  facts: Facts,
  { ended, now }: { readonly ended: Instant; readonly now: Instant },
): Decision<Appended> {
  const meetBy = dueDay(ended, project.policy.quorum.nextMeetingWithin, project);
  const on = { item: item.id, round: round.number };
  return accept<Appended>(
    { type: 'VoteInquorate', ...on, tally, meetBy },
    ...putTo(nextMeetingInTime(project, facts, now, meetBy), { ...on, round: round.number + 1 }),
  );
}

/** V16: what a carried motion does. */
function carried(matter: Matter, tally: Tally, facts: Facts, now: Instant): Decision<Appended> {
  const { item, round } = matter;
  const closed = { item: item.id, round: round.number, tally };
  switch (round.motion!) {
    case 'approve':
      return accept(...approval(matter.project, item, [{ type: 'GateApproved', ...closed }], facts, now));
    case 'approve_with_conditions':
      return accept(...approvalWithConditions(matter, tally, facts, now));
    case 'defer':
      return accept(deferral(matter, tally, round.deferTo!, 'motion'));
    case 'refer_back':
      return accept<Appended>(
        { type: 'GateReferredBack', ...closed },
        ...(item.id === 'GR'
          ? [{ type: 'ExceptionRaised', ground: 'rebaseline', outcome: 'referred_back' } as const]
          : []),
      );
    case 'reject':
      return accept({ type: 'GateRejected', ...closed });
  }
}
