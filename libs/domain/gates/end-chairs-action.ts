import type { Act } from '../agenda/state.js';
import { instantInWords } from '../calendar/words.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import { accept } from '../kernel/decision.js';
import { chairsActionPolicy } from '../policy/additions.js';
import type { Project, Stage } from '../projects/state.js';
import type { EndChairsAction } from './commands.js';
import { endOfMeeting } from './deadlines.js';
import { gateOfAction, presentRound } from './items.js';
import { type Appended, refuse, whileScheduled } from './matter.js';
import type { Gate, Item } from './state.js';

/** The stage that a gate opens, from which its approval can still be taken back. */
const OPENED: Readonly<Partial<Record<Gate, Stage>>> = {
  G1: 'BUSINESS_CASE',
  G2: 'OPT_IN',
  G4: 'DELIVERY',
  G5: 'BENEFITS_WATCH',
};

/** V10: the meeting to which a chair's action was put is over, and it was not confirmed there. */
export const endChairsAction = whileScheduled<EndChairsAction>(({ project, item, round }, _command, _facts, now) => {
  const gate = gateOfAction(item.id);
  if (!gate || round.meetingDate === null) return refuse('GATE.NO_ACTION');
  const until = endOfMeeting(project, round.meetingDate);
  if (now < until) return refuse('GATE.MEETING_RUNS', { until: instantInWords(until, project.calendar) });
  const on = { item: item.id, round: round.number, gate };
  if (chairsActionPolicy(project).unconfirmed === 'stands') return accept({ type: 'ChairsActionStands', ...on });
  const raised: readonly ExceptionRaised[] =
    OPENED[gate] === project.stage ? [] : [{ type: 'ExceptionRaised', ground: 'chairs_action', item: gate }];
  return accept<Appended>({ type: 'ChairsActionLapsed', ...on }, ...raised);
});

/** It ends by itself with the day of the meeting, unless a vote on it is open. */
export function endOfAction(project: Project, item: Item): readonly Act[] {
  const { number: round, status, meetingDate } = presentRound(item);
  if (status !== 'scheduled' || meetingDate === null) return [];
  return [{ dueAt: endOfMeeting(project, meetingDate), command: { type: 'EndChairsAction', item: item.id, round } }];
}
