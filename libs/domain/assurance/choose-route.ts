import { missingFor } from '../cases/completeness.js';
import { submittedTo } from '../cases/submitted.js';
import { withdrawItem } from '../gates/withdraw.js';
import { type Refusal, accept, refusals } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { invitedUnits } from '../participation/units.js';
import { gateMessages } from '../gates/messages.js';
import type { Project } from '../projects/state.js';
import type { AskForMajorRoute, LeaveQuickWinRoute, TakeQuickWinRoute } from './commands.js';
import type { MajorRouteAsked, QuickWinLeft, QuickWinTaken } from './events.js';
import { assuranceMessages } from './messages.js';
import { routePolicy } from './policy.js';
import { isG1Decided, isMajor, isQuickWinCost } from './route.js';

const refuse = refusals({ ...gateMessages, ...assuranceMessages });

/** Any member asks before G1, and the project is reviewed before each of the gates that follow. */
export const askForMajorRoute: Decide<AskForMajorRoute, MajorRouteAsked | QuickWinLeft> = (project, command, facts) => {
  const { organisation, reason } = command;
  if (isG1Decided(project)) return refuse('ROUTE.GATE_DECIDED');
  const isInvited = invitedUnits(project).some(({ organisations }) => organisations.includes(organisation));
  if (!isInvited || !holdsPost(facts, 'OR', organisation)) return refuse('ROUTE.NOT_INVITED', { organisation });
  if (project.assurance.askedBy.includes(organisation)) return refuse('ROUTE.ALREADY_ASKED', { organisation });
  const asked: MajorRouteAsked = { type: 'MajorRouteAsked', organisation, reason };
  const left: readonly QuickWinLeft[] = project.assurance.quickWin ? [{ type: 'QuickWinLeft', ground: 'asked' }] : [];
  return accept<MajorRouteAsked | QuickWinLeft>(asked, ...left);
};

export const majorRouteAsked: Evolve<MajorRouteAsked> = (project, { event }) => ({
  ...project,
  assurance: { ...project.assurance, askedBy: [...project.assurance.askedBy, event.organisation] },
});

/** A small project that is soon delivered has one case, and G1 and G2 are decided in one vote. */
export const takeQuickWinRoute: Decide<TakeQuickWinRoute, QuickWinTaken> = (project, _command, _facts, now) => {
  const refused = barsQuickWin(project);
  if (refused) return refused;
  const missing = missingFor(project, 'G1', now).join(', ');
  return missing ? refuse('GATE.INCOMPLETE', { missing }) : accept({ type: 'QuickWinTaken' });
};

function barsQuickWin(project: Project): Refusal | null {
  const { scope } = project.cases;
  const { quickWinBelow, quickWinMonths } = routePolicy(project);
  const gate = submittedTo(project);
  if (gate) return refuse('ROUTE.SUBMITTED', { gate });
  if (isMajor(project)) return refuse('ROUTE.MAJOR');
  if (!scope?.wholeLifeCost || !scope.deliveryMonths) return refuse('ROUTE.COST_NOT_STATED');
  const isSmall = isQuickWinCost(project, scope.wholeLifeCost) && scope.deliveryMonths <= quickWinMonths;
  return isSmall ? null : refuse('ROUTE.NOT_QUICK_WIN', { cost: inPounds(quickWinBelow), months: quickWinMonths });
}

/** Whole pounds with commas, for a sentence. */
export const inPounds = (pence: string): string =>
  `£${(BigInt(pence) / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')}`;

export const quickWinTaken: Evolve<QuickWinTaken> = (project) => ({
  ...project,
  assurance: { ...project.assurance, quickWin: true },
});

/** The lead asks G1 by itself after all. */
export const leaveQuickWinRoute: Decide<LeaveQuickWinRoute, QuickWinLeft> = (project) => {
  if (!project.assurance.quickWin) return refuse('ROUTE.NO_QUICK_WIN');
  const gate = submittedTo(project);
  return gate ? refuse('ROUTE.SUBMITTED', { gate }) : accept({ type: 'QuickWinLeft', ground: 'lead' });
};

/** What waits for the one vote is no longer asked. */
export const quickWinLeft: Evolve<QuickWinLeft> = (project, { at }) => ({
  ...project,
  assurance: { ...project.assurance, quickWin: false },
  gates: withdrawItem(project.gates, 'G2', at),
});
