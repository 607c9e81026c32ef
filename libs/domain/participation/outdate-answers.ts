import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import { changeUnit, withStaleViability } from './change-unit.js';
import type { Participation } from './state.js';
import { participationOf } from './units.js';

/**
 * O8: a new version of the case while the opt-in runs. Answers to an older one stay in the record and do not count;
 * their units are asked again, a single key of two as a key that is still to be turned.
 */
export function outdateAnswers(project: Project, at: Instant): Project {
  const { optIn } = project.participation;
  if (!optIn || project.stage === 'DELIVERY') return project; // after the launch a unit is asked again by name (X3)
  const asked = project.units.reduce((state, unit) => {
    const change = askedAgain(participationOf(state, unit), at);
    return change ? changeUnit(state, unit, at, change) : state;
  }, project);
  return withStaleViability(asked, at);
}

function askedAgain({ status }: Participation, at: Instant): Partial<Participation> | null {
  switch (status) {
    case 'INVITED':
    case 'NOT_RELEVANT':
    case 'LAPSED':
      return null;
    case 'PENDING_SECOND_KEY':
      return { askedAt: at };
    default:
      return { status: 'RECONFIRM', askedAt: at, deferredTo: null };
  }
}
