import { dateInWords } from '../calendar/words.js';
import { type Refusal, refusals } from '../kernel/decision.js';
import { confirmsLead, provisionalAcceptance } from '../leads/nomination.js';
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
  'SubmitRebaseline',
  'Object',
  'RequestLateJoin',
];

/** X6: nothing is asked, voted or decided while a project is held, but on what cancels it (X7) or confirms a lead (X5). */
export function barsWhileHeld(project: Project, command: ProjectCommand): Refusal | null {
  const hold = presentHold(project);
  if (!hold || !STOPPED.includes(command.type) || goesOnWhileHeld(project, itemOf(command))) return null;
  if (callsAcceptanceIn(project, command)) return null;
  return refuse('PROJECT.ON_HOLD', { until: dateInWords(hold.until) });
}

/** X5 */
const callsAcceptanceIn = (project: Project, command: ProjectCommand): boolean =>
  command.type === 'CallIn' && provisionalAcceptance(project)?.organisation === command.organisation;

export const goesOnWhileHeld = (project: Project, item: string | undefined): boolean =>
  item === 'cancel' || (item === 'GR' && confirmsLead(project));

function itemOf(command: ProjectCommand): string | undefined {
  if (command.type === 'SubmitRebaseline') return 'GR';
  return 'item' in command ? command.item : undefined;
}
