import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { conditionsOf, hasMeasurable, keysNeeded, keysTurned } from './keys.js';
import type { NewDecision, OrganisationDecision, Participation, ParticipationStatus } from './state.js';
import { hasJoined, participationOf } from './units.js';

/** M1, M2: what the decisions of a unit amount to, given how many keys it needs. */
export function statusOf(needed: number, keys: readonly OrganisationDecision[]): ParticipationStatus {
  const some = (answer: OrganisationDecision['answer']) => keys.some((key) => key.answer === answer);
  if (some('decline')) return 'DECLINED';
  if (some('defer')) return 'DEFERRED';
  if (keys.length === 0) return 'INVITED';
  if (keys.length < needed) return 'PENDING_SECOND_KEY';
  return conditionsOf(keys).length > 0 ? 'JOINED_COND' : 'JOINED';
}

/** The status of a unit as its keys stand, after a decision has been taken into them. */
export function statusWith(project: Project, unit: Unit): ParticipationStatus {
  const keys = keysTurned(project, unit);
  const status = statusOf(keysNeeded(project, unit).length, keys);
  // O9: a failed condition stays failed until no key insists on one.
  const insists = participationOf(project, unit).status === 'CONDITION_FAILED' && keys.some(hasMeasurable);
  return insists && hasJoined({ status }) ? 'CONDITION_FAILED' : status;
}

/** The project with a decision in place of the organisation's former one; its unit's status is not touched. */
export function withKey(project: Project, unit: Unit, decision: NewDecision, by: string, at: string): Project {
  const before = participationOf(project, unit);
  const after: Participation = {
    ...before,
    keys: { ...before.keys, [decision.organisation]: { ...decision, by, at } },
  };
  const units = { ...project.participation.units, [unit.id]: after };
  return { ...project, participation: { ...project.participation, units } };
}
