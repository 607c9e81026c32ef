import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords, instantInWords } from '../calendar/words.js';
import { type Refusal, accept } from '../kernel/decision.js';
import { type Facts, seatsHeldBy } from '../kernel/facts.js';
import type { Seat } from '../programme/state.js';
import { approval } from './approval.js';
import type { TakeChairsAction } from './commands.js';
import { anotherMotionUntil } from './deadlines.js';
import type { ChairsActionTaken, ItemSubmitted } from './events.js';
import { takesNoPart } from './interests.js';
import { actionOn, isGate, isWaiting, nextRoundNumber } from './items.js';
import { type Appended, type Matter, refuse, whileScheduled } from './matter.js';
import { nextMeeting, putTo } from './next-meeting.js';
import type { Gate } from './state.js';

/**
 * V10: the chair approves a gate that cannot wait, with a reason and the written agreement of a seat of another
 * organisation. It is put on the agenda of the next meeting.
 */
export const takeChairsAction = whileScheduled<TakeChairsAction>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const own = seatsHeldBy(facts.directory, facts.actor.id).find(({ office }) => office !== 'member');
  const refused = barsAction(matter, command) ?? barsTiming(matter, now) ?? barsSeats(matter, command, own, facts);
  if (refused) return refused;
  const taken: ChairsActionTaken = {
    type: 'ChairsActionTaken',
    item: item.id as Gate,
    round: round.number,
    seat: own!.id,
    agreedBy: command.agreedBy,
    reason: command.reason,
    paper: item.paper.hash,
    told: facts.directory.programme.seats.map(({ id }) => id),
  };
  const approved = approval(project, item, [taken], facts, now);
  return accept(...approved, ...(approved.includes(taken) ? onNextAgenda(matter, taken, facts, now) : []));
});

/** V10: never to reject, to cancel, to re-baseline; and whatever is no gate is the group's. */
const barsAction = ({ project, item }: Matter, { motion }: TakeChairsAction): Refusal | null => {
  if (motion !== 'approve' || !isGate(item.id)) return refuse('GATE.NOT_BY_CHAIR');
  return isWaiting(project.gates, actionOn(item.id)) ? refuse('GATE.ACTION_WAITS') : null;
};

/** What the group has put off, or has just not carried, is not for the chair to carry. */
function barsTiming({ project, item, round }: Matter, now: Instant): Refusal | null {
  if (round.notBefore && dateOf(now, project) < round.notBefore) {
    return refuse('GATE.NOT_BEFORE', { date: dateInWords(round.notBefore) });
  }
  const until = anotherMotionUntil(project, item);
  return until ? refuse('GATE.LOST_MOTION', { until: instantInWords(until, project.calendar) }) : null;
}

function barsSeats(
  { project, item, round }: Matter,
  { agreedBy }: TakeChairsAction,
  own: Seat | undefined,
  facts: Facts,
): Refusal | null {
  const { actor, directory } = facts;
  if (!own) return refuse('GATE.NOT_YOUR_SEAT');
  if ([own.id, agreedBy].some((seat) => takesNoPart(project, item, seat, facts))) return refuse('GATE.RECUSED');
  if (item.submittedBy === actor.id) return refuse('GATE.SUBMITTER_CANNOT_VOTE');
  const agreed = round.agreements.some(({ seat, paper }) => seat === agreedBy && paper === item.paper.hash);
  if (!agreed) return refuse('GATE.NOT_AGREED', { seat: agreedBy });
  const second = directory.programme.seats.find(({ id }) => id === agreedBy);
  return second?.organisation === own.organisation ? refuse('GATE.SAME_ORGANISATION') : null;
}

/** V10: reported to the next meeting, which confirms it or not. */
function onNextAgenda(
  { project, item }: Matter,
  { reason }: ChairsActionTaken,
  facts: Facts,
  now: Instant,
): readonly Appended[] {
  const id = actionOn(item.id as Gate);
  const on = { item: id, round: nextRoundNumber(project.gates, id) };
  const { paper, submittedBy } = item;
  const reported: ItemSubmitted = { type: 'ItemSubmitted', ...on, paper, reason, exitPlan: null, submittedBy };
  return [reported, ...putTo(nextMeeting(facts, { after: dateOf(now, project) }), on)];
}
