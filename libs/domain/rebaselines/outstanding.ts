import type { Instant } from '../calendar/instant.js';
import { acceptedNomination } from '../leads/nomination.js';
import { keyOf, keysNeeded } from '../participation/keys.js';
import { participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { objectUntil } from './deadlines.js';
import type { ReOptIn } from './state.js';

/** The units that were in when the deciding again began. */
export const membersOf = ({ units }: Project, { members }: ReOptIn): readonly Unit[] =>
  units.filter(({ id }) => members.includes(id));

/** X3: those whose decision is outstanding. */
export const outstandingIn = (project: Project, reOptIn: ReOptIn): readonly Unit[] =>
  membersOf(project, reOptIn).filter((unit) => !DECIDED.includes(participationOf(project, unit).status));

const DECIDED: readonly string[] = ['JOINED', 'JOINED_COND', 'DECLINED', 'LAPSED', 'NOTICE_GIVEN', 'WITHDRAWN'];

/** X3: those who stand, and may object: not affected, and not decided on this version already. */
export const standingIn = (project: Project, reOptIn: ReOptIn): readonly Unit[] =>
  membersOf(project, reOptIn).filter(
    (unit) => !reOptIn.affected.some((each) => each.unit === unit.id) && !hasDecidedOnIt(project, unit),
  );

/** Whether a unit has decided on the present version of the case; who accepts to lead has (X5). */
export const hasDecidedOnIt = (project: Project, unit: Unit): boolean =>
  keysNeeded(project, unit).every(
    (organisation) =>
      keyOf(project, unit, organisation)?.caseVersion === project.cases.version ||
      acceptedNomination(project)?.organisation === organisation,
  );

/** X3: when it can be closed, once nobody is outstanding: not before the others could object. */
export function closableFrom(project: Project, reOptIn: ReOptIn): Instant {
  const sinces = membersOf(project, reOptIn).map((unit) => participationOf(project, unit).since);
  const others = standingIn(project, reOptIn).length > 0;
  return [reOptIn.openedAt, ...sinces, ...(others ? [objectUntil(project, reOptIn)] : [])].reduce(later);
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
