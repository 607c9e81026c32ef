import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import type { CallIntoMeeting } from './commands.js';
import { endsAt } from './deadlines.js';
import { refuse, whileOpen } from './matter.js';
import { actsForSeat } from './seats.js';
import { isBarred } from './standing-interests.js';
import { isEligible } from './tally.js';

/** V6: two eligible seats may call a written procedure into a meeting, until it ends. */
export const callIntoMeeting = whileOpen<CallIntoMeeting>((matter, { seat }, facts, now) => {
  const { project, item, round } = matter;
  if (round.method !== 'written') return refuse('GATE.NOT_WRITTEN');
  const until = endsAt(project, round);
  if (now >= until) return refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) });
  if (!isEligible(round, seat)) return refuse('GATE.NOT_ELIGIBLE');
  if (!actsForSeat(matter, seat, facts, now)) return refuse('GATE.NOT_YOUR_SEAT');
  if (isBarred(project, item.id, facts.actor.id, facts.directory.programme)) return refuse('GATE.RECUSED');
  if (round.calls.includes(seat)) return refuse('GATE.ALREADY_CALLED');
  const carried =
    round.calls.filter((each) => isEligible(round, each)).length + 1 >= project.policy.writtenProcedure.seatsToCallIn;
  return accept({ type: 'MeetingCalled', item: item.id, round: round.number, seat, carried });
});
