import { missingReview } from '../assurance/reviews.js';
import { isMajor } from '../assurance/route.js';
import { missingFor } from '../cases/completeness.js';
import { conditionalGate } from '../conditions/conditions.js';
import { isPlanUnstated, missingForClosure } from '../delivery/completeness.js';
import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { projectMessages } from '../projects/messages.js';
import { stageNames } from '../projects/stages.js';
import type { Project, Stage } from '../projects/state.js';
import type { SubmitToGate } from './commands.js';
import type { GateSubmitted } from './events.js';
import { isWaiting, nextRoundNumber } from './items.js';
import { gateMessages } from './messages.js';
import type { Gate } from './state.js';

const refuse = refusals({ ...projectMessages, ...gateMessages });

/** The stage in which a gate is asked. */
const stageOf: Readonly<Record<Gate, Stage>> = {
  G1: 'SCOPING',
  G2: 'BUSINESS_CASE',
  G3: 'OPT_IN',
  G4: 'DELIVERY',
  G5: 'CLOSURE',
};

/** The lead asks for a gate, once what the gate needs is complete. */
export const submitToGate: Decide<SubmitToGate, GateSubmitted> = (project, { gate }, { paper }, now) => {
  if (project.stage !== stageOf[gate]) {
    return refuse('GATE.OTHER_STAGE', { gate, stage: stageNames[stageOf[gate]], present: stageNames[project.stage] });
  }
  if (isWaiting(project.gates, gate)) return refuse('GATE.ALREADY_SUBMITTED');
  if (conditionalGate(project) === gate) return refuse('GATE.CONDITIONS_OPEN', { gate });
  if (gate === 'G4' && !isMajor(project)) return refuse('GATE.MAJOR_ONLY');
  if (gate === 'G4' && project.delivery.status === 'ready') return refuse('GATE.ALREADY_READY');
  if (gate === 'G3' && !isViable(project)) return refuse('GATE.NOT_VIABLE');
  const missing = [
    ...(gate === 'G5' ? missingForClosure(project) : missingFor(project, gate, now)),
    ...missingReview(project, gate, now),
  ].join(', ');
  if (gate === 'G5' && missing && isPlanUnstated(project)) return refuse('PROJECT.NOT_STATED', { what: missing });
  if (missing) return refuse('GATE.INCOMPLETE', { missing });
  if (!paper) return refuse('GATE.NO_PAPER');
  return accept({ type: 'GateSubmitted', item: gate, round: nextRoundNumber(project.gates, gate), paper });
};

/** O7: passed, and no decision has changed since. */
const isViable = ({ participation: { optIn } }: Project): boolean => optIn?.viability?.passed === true && !optIn.stale;
