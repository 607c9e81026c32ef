import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { unitOf } from '../participation/units.js';
import type { Object } from './commands.js';
import { objectUntil, reOptInOf } from './deadlines.js';
import type { ObjectionRaised } from './events.js';
import { hasDecidedOnIt } from './outstanding.js';
import { askedAgain, withAffected } from './re-opt-in.js';
import { refuse } from './refuse.js';

/** X3: a unit that stands objects within its days; with that it is affected, and decides again by the same end. */
export const object: Decide<Object, ObjectionRaised> = (project, { organisation, reason }, facts, now) => {
  const reOptIn = reOptInOf(project);
  if (!reOptIn) return refuse('RE_OPT_IN.NOT_OPEN');
  const unit = unitOf(project, organisation);
  if (!unit || !reOptIn.members.includes(unit.id)) {
    return refuse('RE_OPT_IN.NOT_IN', { unit: unit?.name ?? organisation });
  }
  if (!holdsPost(facts, 'OD', organisation)) return refuse('RE_OPT_IN.NOT_YOUR_OBJECTION', { organisation });
  if (reOptIn.affected.some((each) => each.unit === unit.id)) {
    return refuse('RE_OPT_IN.ASKED_ALREADY', { unit: unit.name });
  }
  if (hasDecidedOnIt(project, unit)) return refuse('RE_OPT_IN.DECIDED', { unit: unit.name });
  const until = objectUntil(project, reOptIn);
  if (now >= until) return refuse('RE_OPT_IN.OBJECTIONS_OVER', { until: instantInWords(until, project.calendar) });
  return accept({ type: 'ObjectionRaised', unit: unit.id, organisation, reason });
};

export const objectionRaised: Evolve<ObjectionRaised> = (project, { event: { unit }, at }) => {
  const { affected, caseVersion } = reOptInOf(project)!;
  return askedAgain(withAffected(project, [...affected, { unit, grounds: ['objection'] }]), unit, caseVersion, at);
};
