import type { Instant } from '../calendar/instant.js';
import type { Recorded } from '../kernel/event.js';
import { answersSealed } from '../policy/additions.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { decideUntil, reOptInOf } from '../rebaselines/deadlines.js';
import { standingIn } from '../rebaselines/outstanding.js';
import { changeOptIn } from './change-unit.js';
import { closesAt } from './deadlines.js';
import type { OptIn, Participation, ParticipationState, ParticipationStatus, Seal } from './state.js';
import { invitedUnits, participationOf } from './units.js';

/*
 * Sealed answers: until all have answered or the window ends, no member sees another's answer. The seal is set with the
 * window, by the policy of that day, and is never set again once it has ended. What the process does, it does not touch.
 */

/** What the event that opens a window says of it; nothing where answers are open, as they are by the standard policy. */
export const sealing = (project: Project): { readonly sealed?: true } =>
  answersSealed(project) ? { sealed: true } : {};

/** The seal of a window that an entry of the record has opened; `null`: answers in it are open. */
export const sealOf = ({ sealed = false }: { readonly sealed?: boolean }, version: number): Seal | null =>
  sealed ? { from: version, answered: {}, endedAt: null } : null;

/** The seal that is on; `null`: answers are open. It ends with what ends it in the record, and not by the clock alone. */
export const sealIn = (project: Project): Seal | null => {
  const { stage, participation } = project;
  const asks = stage === 'OPT_IN' || (stage === 'DELIVERY' && reOptInOf(project) !== null);
  return asks && participation.optIn?.seal?.endedAt === null ? participation.optIn.seal : null;
};

/** When the window closes in which answers are sealed, and the seal with it at the latest; `null`: they are open. */
export function sealedUntil(project: Project): Instant | null {
  if (!sealIn(project)) return null;
  const reOptIn = reOptInOf(project);
  return reOptIn ? decideUntil(project, reOptIn) : closesAt(project, project.participation.optIn!);
}

/** Since when answers are sealed; `null`: they are open. */
export const sealedSince = (project: Project): Instant | null =>
  sealIn(project) && (reOptInOf(project) ?? project.participation.optIn!).openedAt;

/**
 * The seal after an event: which answers are in and, with the last of them or with the window, its end. Then everything
 * appears, and stays to be seen.
 */
export function keepSeal(project: Project, { at, version }: Pick<Recorded<unknown>, 'at' | 'version'>): Project {
  const { optIn } = project.participation;
  if (optIn?.seal?.endedAt !== null) return project;
  const { seal } = optIn;
  const before = version === seal.from ? project.participation.units : (seal.before ?? {});
  const stood = standing(project, before);
  const answered = answersIn(project, seal, stood, version);
  const kept = Object.keys(stood).length > 0 ? { before: stood } : {};
  const endedAt = isOver(project, optIn) ? at : null;
  return changeOptIn(project, { seal: { from: seal.from, answered, ...kept, endedAt } });
}

/** All have answered, or the window has ended; of a re-baseline once nobody can object any more and it is tested (X3). */
function isOver(project: Project, { closedAt, stale }: OptIn): boolean {
  const all = unanswered(project).length === 0;
  if (project.stage !== 'DELIVERY') return closedAt !== null || all;
  const reOptIn = reOptInOf(project);
  return !reOptIn || !stale || (all && standingIn(project, reOptIn).length === 0);
}

/** Units that answered before the window and are not asked in it, as they stood: that is known to all. */
function standing(project: Project, before: ParticipationState['units']): ParticipationState['units'] {
  const open = unanswered(project);
  const stands = ({ unit, status }: Participation): boolean => status !== 'NOT_RELEVANT' && !open.includes(unit);
  return Object.fromEntries(Object.entries(before).filter(([, each]) => stands(each)));
}

/** What is in stays in until its unit is asked again: of one key that is turned back nobody else shall know. */
function answersIn(
  project: Project,
  { answered }: Seal,
  stood: ParticipationState['units'],
  version: number,
): Seal['answered'] {
  const open = unanswered(project);
  const isIn = (unit: Unit) =>
    !open.includes(unit.id) ||
    (Object.hasOwn(answered, unit.id) && participationOf(project, unit).status === 'PENDING_SECOND_KEY');
  return Object.fromEntries(
    invitedUnits(project)
      .filter((unit) => isIn(unit) && !Object.hasOwn(stood, unit.id))
      .map(({ id }) => [id, answered[id] ?? version]),
  );
}

/** Invited units that have still to answer, or to answer anew; one of two keys is none. */
export const unanswered = (project: Project): readonly string[] =>
  invitedUnits(project)
    .filter((unit) => WITHOUT_ANSWER.includes(participationOf(project, unit).status))
    .map(({ id }) => id);

const WITHOUT_ANSWER: readonly ParticipationStatus[] = ['INVITED', 'PENDING_SECOND_KEY', 'RECONFIRM'];
