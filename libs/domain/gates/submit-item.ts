import { lineOf } from '../benefits/lines.js';
import { isG1Decided } from '../assurance/route.js';
import { unsettledLines } from '../benefits/standing.js';
import { type Refusal, accept } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { SubmitItem } from './commands.js';
import type { ItemSubmitted } from './events.js';
import { isWaiting, nextRoundNumber, writeOffOf } from './items.js';
import { refuse } from './matter.js';

/** X7, B6: asks the steering group to cancel the project or to write a benefit line off. */
export const submitItem: Decide<SubmitItem, ItemSubmitted> = (project, command, { paper, actor }) => {
  const { kind, line = '', reason, exitPlan = null } = command;
  const refused = kind === 'cancel' ? barsCancelling(project, exitPlan) : barsWritingOff(project, line);
  if (refused) return refused;
  const item = kind === 'cancel' ? 'cancel' : writeOffOf(line);
  if (isWaiting(project.gates, item)) return refuse('GATE.ALREADY_SUBMITTED');
  if (!paper) return refuse('GATE.NO_PAPER');
  const round = nextRoundNumber(project.gates, item);
  return accept({ type: 'ItemSubmitted', item, round, paper, reason, exitPlan, submittedBy: actor.id });
};

/** X7: after G1, which the stages of the command see to, and while there is something to cancel. */
function barsCancelling(project: Project, exitPlan: string | null): Refusal | null {
  if (!isG1Decided(project)) return refuse('GATE.TOO_EARLY_TO_CANCEL');
  if (project.stage === 'BENEFITS_WATCH') return refuse('GATE.CANNOT_CANCEL');
  return exitPlan ? null : refuse('GATE.EXIT_PLAN_NEEDED');
}

/** B6: only a line with a frozen baseline, which is neither verified nor written off. */
function barsWritingOff(project: Project, line: string): Refusal | null {
  if (!lineOf(project, line)) return refuse('GATE.LINE_UNKNOWN', { line });
  return unsettledLines(project).some(({ id }) => id === line) ? null : refuse('GATE.LINE_SETTLED', { line });
}
