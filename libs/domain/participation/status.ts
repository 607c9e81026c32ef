import type { Instant } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { isProvisional } from './call-in-window.js';
import { conditionsOf, hasMeasurable, keysNeeded, keysTurned } from './keys.js';
import type { NewDecision, OrganisationDecision, Participation, ParticipationStatus, PastDecision } from './state.js';
import { hasJoined, participationOf } from './units.js';

/** M1, M2, V13: what the decisions of a unit amount to, given how many keys it needs. */
export function statusOf(needed: number, keys: readonly OrganisationDecision[]): ParticipationStatus {
  const some = (answer: OrganisationDecision['answer'], provisional = false) =>
    keys.some((key) => key.answer === answer && isProvisional(key) === provisional);
  if (some('decline')) return 'DECLINED';
  if (some('defer')) return 'DEFERRED';
  if (some('decline', true)) return 'PROVISIONAL';
  if (keys.length === 0) return 'INVITED';
  if (keys.length < needed) return 'PENDING_SECOND_KEY';
  if (keys.some(isProvisional)) return 'PROVISIONAL';
  return conditionsOf(keys).length > 0 ? 'JOINED_COND' : 'JOINED';
}

/** The status of a unit as its keys stand, after a decision has been taken into them. */
export function statusWith(project: Project, unit: Unit): ParticipationStatus {
  const keys = keysTurned(project, unit);
  const status = statusOf(keysNeeded(project, unit).length, keys);
  // O10: who joins late is in when it is admitted, and not before.
  if (participationOf(project, unit).status === 'LATE_REQUESTED') return keys.length > 0 ? 'LATE_REQUESTED' : 'INVITED';
  // O9: a failed condition stays failed until no key insists on one.
  const insists = participationOf(project, unit).status === 'CONDITION_FAILED' && keys.some(hasMeasurable);
  const joins = hasJoined({ status }) || (status === 'PROVISIONAL' && keys.every(({ answer }) => answer === 'join'));
  return insists && joins ? 'CONDITION_FAILED' : status;
}

/** The project with a decision in place of the organisation's former one; its unit's status is not touched. */
export function withKey(project: Project, unit: Unit, decision: NewDecision, by: string, at: Instant): Project {
  const { organisation } = decision;
  const { keys, past } = setAside(participationOf(project, unit), 'replaced', at, organisation);
  return withKeys(project, unit, { keys: { ...keys, [organisation]: { ...decision, by, at } }, past });
}

/** The project with other keys of a unit, whose status is not touched. */
export function withKeys(project: Project, unit: Unit, change: Partial<Pick<Participation, 'keys' | 'past'>>): Project {
  const units = { ...project.participation.units, [unit.id]: { ...participationOf(project, unit), ...change } };
  return { ...project, participation: { ...project.participation, units } };
}

/** O2: decisions that count no longer are kept: of one organisation, or of all. */
export function setAside(
  { keys, past }: Pick<Participation, 'keys' | 'past'>,
  why: PastDecision['why'],
  endedAt: Instant,
  organisation?: string,
  reason: TextRef | null = null,
): Pick<Participation, 'keys' | 'past'> {
  const ends = (id: string) => organisation === undefined || id === organisation;
  const entries = Object.entries(keys);
  const ended = entries.filter(([id]) => ends(id)).map(([, decision]) => ({ decision, why, reason, endedAt }));
  return { keys: Object.fromEntries(entries.filter(([id]) => !ends(id))), past: [...past, ...ended] };
}
