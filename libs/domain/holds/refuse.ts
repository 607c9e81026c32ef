import { dateInWords } from '../calendar/words.js';
import { type Refusal, refusals } from '../kernel/decision.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import { presentHold } from './holds.js';
import { holdMessages } from './messages.js';

export const refuse = refusals(holdMessages);

/** X6: what a hold stops. */
const STOPPED: readonly ProjectCommand['type'][] = [
  'SubmitToGate',
  'OpenVote',
  'CastVote',
  'ChangeVote',
  'RecordVoteFor',
  'AgreeToChairsAction',
  'TakeChairsAction',
  'RecordDecision',
  'Reconfirm',
  'CallIn',
  'RequestClosure',
];

/** X6: nothing is asked, voted or decided while a project is held, except on an item that cancels it (X7). */
export function barsWhileHeld(project: Project, command: ProjectCommand): Refusal | null {
  const hold = presentHold(project);
  if (!hold || !STOPPED.includes(command.type) || ('item' in command && command.item === 'cancel')) return null;
  return refuse('PROJECT.ON_HOLD', { until: dateInWords(hold.until) });
}
