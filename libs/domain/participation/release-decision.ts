import { instantInWords } from '../calendar/words.js';
import type { Instant } from '../calendar/instant.js';
import { type Decision, type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { acceptanceCallInEndsAt, callInEndsAt, isProvisional } from './call-in-window.js';
import { changeUnit } from './change-unit.js';
import type { ReleaseDecision } from './commands.js';
import { provisionalAcceptance } from '../leads/nomination.js';
import { withAcceptance } from '../leads/stand-down.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { admission, isComplete } from '../movements/admission.js';
import { barsAdmission } from '../movements/bars-late-join.js';
import type { LateJoined } from '../movements/events.js';
import type { DecisionEffective, ViabilityFailed, ViabilityPassed } from './events.js';
import { keyOf } from './keys.js';
import { refuse } from './refuse.js';
import type { OrganisationDecision, Participation } from './state.js';
import { statusWith, withKeys } from './status.js';
import { participationOf, unitById, unitOf } from './units.js';

type Released = DecisionEffective | LateJoined | ViabilityPassed | ViabilityFailed;

/** V13: a decision that nobody called in counts from the end of its window on. */
export const releaseDecision: Decide<ReleaseDecision, Released> = (project, { organisation }, { actor }, now) => {
  const unit = unitOf(project, organisation);
  const acceptance = provisionalAcceptance(project);
  if (unit && acceptance?.organisation === organisation) return releaseAcceptance(project, unit, acceptance, now);
  const key = unit && keyOf(project, unit, organisation);
  if (!unit || !key || !isProvisional(key)) return nothing;
  const open = barsRelease(project, key, callInEndsAt(project, key), now);
  if (open) return open;
  const waits = participationOf(project, unit).status === 'LATE_REQUESTED' && barsAdmission(project, unit);
  if (waits) return waits;
  const keys = withEffect(participationOf(project, unit), key, now);
  const status = statusWith(withKeys(project, unit, { keys }), unit);
  const effective: DecisionEffective = { type: 'DecisionEffective', unit: unit.id, organisation, status };
  const released = decisionEffective(project, { event: effective, at: now, actor: actor.id, version: project.version });
  // O10: the last key of a unit that joins late.
  return status === 'LATE_REQUESTED' && isComplete(released, unit)
    ? accept<Released>(effective, ...admission(released, unit, actor.id, now))
    : accept<Released>(effective);
};

/** X5: so that GR can confirm it. */
function releaseAcceptance(
  project: Project,
  unit: Unit,
  acceptance: OrganisationDecision,
  now: Instant,
): Decision<DecisionEffective> {
  const { organisation } = acceptance;
  const { status } = participationOf(project, unit);
  return (
    barsRelease(project, acceptance, acceptanceCallInEndsAt(project, acceptance), now) ??
    accept({ type: 'DecisionEffective', unit: unit.id, organisation, status, lead: true })
  );
}

const barsRelease = (
  { calendar }: Project,
  { organisation }: OrganisationDecision,
  until: Instant,
  now: Instant,
): Refusal | null =>
  now < until ? refuse('PARTICIPATION.CALL_IN_OPEN', { organisation, until: instantInWords(until, calendar) }) : null;

/** As if it had been recorded then: what it amounts to counts from now on. */
export const decisionEffective: Evolve<DecisionEffective> = (project, { event, at }) => {
  if (event.lead) return withAcceptance(project, { ...project.leads.nominated!.accepted!, effectiveAt: at });
  const unit = unitById(project, event.unit)!;
  const participation = participationOf(project, unit);
  const keys = withEffect(participation, participation.keys[event.organisation], at);
  return changeUnit(project, unit, at, { keys, status: event.status });
};

const withEffect = ({ keys }: Participation, key: OrganisationDecision, at: string): Participation['keys'] => ({
  ...keys,
  [key.organisation]: { ...key, effectiveAt: at },
});
