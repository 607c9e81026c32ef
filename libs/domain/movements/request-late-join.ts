import { partsOf } from '../cases/figures.js';
import type { Instant } from '../calendar/instant.js';
import { type Refusal, accept, nothing } from '../kernel/decision.js';
import { type Facts, holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import { pence } from '../money/pence.js';
import { barsUnneeded, decidedBy, takenAs } from '../participation/answering.js';
import { changeUnit } from '../participation/change-unit.js';
import type { ViabilityFailed, ViabilityPassed } from '../participation/events.js';
import { partsJoined } from '../participation/keys.js';
import { barsParts } from '../participation/record-decision.js';
import { type Joiner, shareAtMinimum } from '../participation/shares.js';
import type { NewDecision, Participation } from '../participation/state.js';
import { asGiven } from '../participation/turn-key.js';
import { setAside, withKey, withKeys } from '../participation/status.js';
import { leadUnitOf, participationOf, unitById, unitOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { admission, isComplete, shareOf } from './admission.js';
import { barsLateJoin } from './bars-late-join.js';
import type { RequestLateJoin } from './commands.js';
import type { LateJoinRequested, MovementEvent } from './events.js';
import { refuse } from './refuse.js';

/** O10: an organisation that is not in has decided to join a project that is being delivered. */
export const requestLateJoin: Decide<RequestLateJoin, MovementEvent | ViabilityPassed | ViabilityFailed> = (
  project,
  command,
  facts,
  now,
) => {
  const { organisation } = command;
  const unit = unitOf(project, organisation);
  if (!unit) return refuse('PARTICIPATION.ORGANISATION_UNKNOWN', { organisation });
  const refused = barsKey(project, unit, organisation, facts) ?? barsLateJoin(project, unit);
  if (refused) return refused;
  const decision = decisionOf(project, unit, command, facts, now);
  if ('code' in decision) return decision;
  const before = waiting(project, unit)?.keys[organisation];
  if (before && same(asGiven(before), decision)) return nothing;
  const requested = { type: 'LateJoinRequested', unit: unit.id, decision } as const;
  const recorded = { event: requested, at: now, actor: facts.actor.id, version: project.version + 1 };
  const turned = lateJoinRequested(project, recorded);
  if (partsJoined(turned, unit).length === 0) return refuse('PARTICIPATION.PARTS_EMPTY');
  return isComplete(turned, unit)
    ? accept<MovementEvent | ViabilityPassed | ViabilityFailed>(
        requested,
        ...admission(turned, unit, facts.actor.id, now),
      )
    : accept(requested);
};

/** The unit, if one of its keys has been turned to join late. */
function waiting(project: Project, unit: Unit): Participation | null {
  const participation = participationOf(project, unit);
  return participation.status === 'LATE_REQUESTED' ? participation : null;
}

/** M3: only an organisation's own recorder turns its key, and only where the unit needs it. */
function barsKey(project: Project, unit: Unit, organisation: string, facts: Facts): Refusal | null {
  if (!holdsPost(facts, 'OD', organisation)) return refuse('PARTICIPATION.NOT_YOUR_KEY', { organisation });
  return barsUnneeded(project, unit, organisation);
}

/** O4, V11, V13: taken by a body that may, on the present case. */
function decisionOf(
  project: Project,
  unit: Unit,
  command: RequestLateJoin,
  facts: Facts,
  now: Instant,
): NewDecision | Refusal {
  const { organisation, caseVersion } = command;
  const { version } = project.cases;
  if (caseVersion !== version) return refuse('PARTICIPATION.OTHER_CASE_VERSION', { version });
  const member = facts.directory.organisations.find(({ id }) => id === organisation);
  const delegation = decidedBy(project, unit, command, member, now);
  if ('code' in delegation) return delegation;
  const chosen = command.parts ?? partsOf(project);
  const refused = barsParts({ project, unit }, chosen);
  if (refused) return refused;
  const parts = partsOf(project).filter((part) => chosen.includes(part));
  const joiner = { unit: unit.id, parts };
  return {
    organisation,
    caseVersion,
    answer: 'join',
    reasonCode: null,
    reason: null,
    until: null,
    conditions: [],
    parts,
    largestShare: pence(acceptedBy(project, joiner)),
    ...takenAs({ delegation, member: member! }, command),
  };
}

/** O3: what it would bear at the minimum of units or, if more, what it is told that it bears now. */
function acceptedBy(project: Project, joiner: Joiner): bigint {
  const atMinimum = shareAtMinimum(project.cases.current!, joiner, leadUnitOf(project)!.id);
  const now = shareOf(project, joiner);
  return now > atMinimum ? now : atMinimum;
}

/** M1: what its organisations decided before no longer counts; the first key of two waits for the other. */
export const lateJoinRequested: Evolve<LateJoinRequested> = (project, { event, at, actor }) => {
  const unit = unitById(project, event.unit)!;
  const participation = participationOf(project, unit);
  const asked = waiting(project, unit) ? project : withKeys(project, unit, setAside(participation, 'replaced', at));
  return changeUnit(withKey(asked, unit, event.decision, actor, at), unit, at, {
    status: 'LATE_REQUESTED',
    deferredTo: null,
    asksOn: undefined,
  });
};
