import type { Instant, PlainDate } from '../calendar/instant.js';
import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import { same } from '../kernel/same.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { Answered, Matter } from './answering.js';
import { changeUnit } from './change-unit.js';
import type { DecisionRecorded, Reconfirmed, SecondKeyAwaited } from './events.js';
import { keysOutstanding, keysTurned, partsJoined } from './keys.js';
import { refuse } from './refuse.js';
import { statusWith, withKey } from './status.js';
import type { NewDecision, OrganisationDecision, Participation, ParticipationStatus } from './state.js';
import { hasJoined, unitById } from './units.js';

/** M1, M2: the decision with what its unit's keys then amount to, and which key is awaited. */
export function turnKey(
  matter: Matter,
  type: 'DecisionRecorded' | 'Reconfirmed',
  decision: NewDecision,
  { actor }: Facts,
  now: Instant,
): Decision<Answered> {
  const { project, unit, participation } = matter;
  if (repeats(participation, decision)) return nothing;
  const turned = withKey(project, unit, decision, actor.id, now);
  const status = statusWith(turned, unit);
  if (hasJoined({ status }) && partsJoined(turned, unit).length === 0) return refuse('PARTICIPATION.PARTS_EMPTY');
  return accept<Answered>({ type, unit: unit.id, decision, status }, ...secondKeys(matter, turned, status));
}

/** The same decision is recorded once. */
function repeats({ keys }: Participation, decision: NewDecision): boolean {
  const before = keys[decision.organisation];
  return before !== undefined && same(asGiven(before), decision);
}

/** A decision as it was given, without what stands with its event. */
export const asGiven = ({ by: _by, at: _at, effectiveAt: _since, ...decision }: OrganisationDecision): NewDecision =>
  decision;

/** M1: the keys that are awaited from now on and were not before. */
function secondKeys(
  { project, unit, participation }: Matter,
  turned: Project,
  status: ParticipationStatus,
): readonly SecondKeyAwaited[] {
  if (status !== 'PENDING_SECOND_KEY') return [];
  const awaited = keysOutstanding(turned, unit);
  if (participation.status === status && same(awaited, keysOutstanding(project, unit))) return [];
  return awaited.map((organisation) => ({ type: 'SecondKeyAwaited', unit: unit.id, organisation }));
}

export function keyTurned(project: Project, { event, at, actor }: Recorded<DecisionRecorded | Reconfirmed>): Project {
  const { decision, status } = event;
  const unit = unitById(project, event.unit)!;
  const turned = withKey(project, unit, decision, actor, at);
  return changeUnit(turned, unit, at, { status, deferredTo: status === 'DEFERRED' ? deferredTo(turned, unit) : null });
}

/** O3: of two keys that defer the later date. */
const deferredTo = (project: Project, unit: Unit): PlainDate =>
  keysTurned(project, unit)
    .flatMap(({ until }) => until ?? [])
    .reduce((a, b) => (a > b ? a : b));
