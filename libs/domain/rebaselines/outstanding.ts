import type { Instant } from '../calendar/instant.js';
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

/** X3: when it can be closed, once nobody is outstanding: not before the others could object. */
export function closableFrom(project: Project, reOptIn: ReOptIn): Instant {
  const { affected, members } = reOptIn;
  const sinces = membersOf(project, reOptIn).map((unit) => participationOf(project, unit).since);
  const others = members.some((id) => !affected.some(({ unit }) => unit === id));
  return [reOptIn.openedAt, ...sinces, ...(others ? [objectUntil(project, reOptIn)] : [])].reduce(later);
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
