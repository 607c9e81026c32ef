import { isWaiting, nextRoundNumber } from '../gates/items.js';
import type { ItemSubmitted } from '../gates/events.js';
import { type Decision, type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { changeOptIn } from './change-unit.js';
import type { ChooseUnviableRoute, ConfirmUnviableRoute } from './commands.js';
import type { InvitedAgain, ReworkStarted, UnviableRouteProposed } from './events.js';
import { invite, newWindow } from './open-opt-in.js';
import { refuse } from './refuse.js';
import { sealing, sealOf } from './seal.js';
import type { OptIn, ProposedRoute, UnviableRoute } from './state.js';
import { hasJoined, invitedUnits, participationOf } from './units.js';

/** O8: the lead proposes how a project that is not viable goes on. */
export const chooseUnviableRoute: Decide<ChooseUnviableRoute, UnviableRouteProposed> = (project, command) => {
  const { route, reason } = command;
  const exitPlan = route === 'cancel' ? (command.exitPlan ?? null) : null;
  const refused = barsRoute(project, route, exitPlan);
  if (refused) return refused;
  const before = project.participation.optIn!.proposedRoute;
  if (before?.route === route && before.reason === reason && before.exitPlan === exitPlan) return nothing;
  return accept({ type: 'UnviableRouteProposed', route, reason, exitPlan });
};

export const unviableRouteProposed: Evolve<UnviableRouteProposed> = (project, { event, at, actor }) => {
  const { route, reason, exitPlan } = event;
  return changeOptIn(project, { proposedRoute: { route, reason, exitPlan, by: actor, at } });
};

/** O8: the chair confirms, and so it goes on. */
export const confirmUnviableRoute: Decide<ConfirmUnviableRoute, ReworkStarted | InvitedAgain | ItemSubmitted> = (
  project,
  { route },
  facts,
) => {
  const proposed = project.participation.optIn?.proposedRoute;
  if (!proposed) return refuse('OPT_IN.NO_ROUTE_PROPOSED');
  if (proposed.route !== route) return refuse('OPT_IN.OTHER_ROUTE', { route: inWords[proposed.route] });
  if (proposed.by === facts.actor.id) return refuse('OPT_IN.SAME_PERSON');
  return barsRoute(project, route, proposed.exitPlan) ?? goOn(project, proposed, facts);
};

function goOn(
  project: Project,
  { route, reason, exitPlan, by }: ProposedRoute,
  { paper }: Facts,
): Decision<ReworkStarted | InvitedAgain | ItemSubmitted> {
  switch (route) {
    case 'rework':
      return accept({ type: 'ReworkStarted' });
    case 'invite_again': {
      const window = project.participation.windows + 1;
      const days = project.policy.optIn.inviteAgainDays;
      return accept({ type: 'InvitedAgain', window, days, units: notJoined(project), ...sealing(project) });
    }
    case 'cancel': {
      const round = nextRoundNumber(project.gates, 'cancel');
      if (!paper) return refuse('OPT_IN.NO_PAPER');
      return accept({ type: 'ItemSubmitted', item: 'cancel', round, paper, reason, exitPlan, submittedBy: by });
    }
  }
}

/** Only where O7 has failed and nothing has changed since. */
function barsRoute(project: Project, route: UnviableRoute, exitPlan: string | null): Refusal | null {
  const { optIn } = project.participation;
  if (!optIn || !hasFailed(optIn)) return refuse('OPT_IN.NOT_FAILED');
  if (route === 'invite_again' && notJoined(project).length === 0) return refuse('OPT_IN.NOBODY_TO_INVITE');
  if (route === 'cancel' && !exitPlan) return refuse('OPT_IN.EXIT_PLAN_NEEDED');
  return isWaiting(project.gates, 'cancel') && route === 'cancel' ? refuse('OPT_IN.CANCEL_WAITS') : null;
}

export const hasFailed = ({ viability, stale }: OptIn): boolean => viability !== null && !viability.passed && !stale;

/** O8: those who have not joined are invited again. */
const notJoined = (project: Project): readonly string[] =>
  invitedUnits(project)
    .filter((unit) => !hasJoined(participationOf(project, unit)))
    .map(({ id }) => id);

/** O8: back to drafting, which the stage's ground sees to. */
export const reworkStarted: Evolve<ReworkStarted> = (project) => changeOptIn(project, { proposedRoute: null });

/** O8: a new window, with the terms of the opt-in as they were. */
export const invitedAgain: Evolve<InvitedAgain> = (project, { event, at, version }) => {
  const { delegated } = project.participation.optIn!;
  const { window, days, units } = event;
  return invite(project, units, { ...newWindow(window, days, at), delegated, seal: sealOf(event, version) });
};

const inWords: Readonly<Record<UnviableRoute, string>> = {
  rework: 'rework of the case',
  invite_again: 'inviting again',
  cancel: 'cancelling',
};
