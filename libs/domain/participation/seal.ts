import type { Recorded } from '../kernel/event.js';
import { answersSealed } from '../policy/additions.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { changeOptIn } from './change-unit.js';
import type { ParticipationStatus, Seal } from './state.js';
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
export const sealIn = ({ stage, participation: { optIn } }: Project): Seal | null =>
  stage === 'OPT_IN' && optIn?.seal?.endedAt === null ? optIn.seal : null;

/**
 * The seal after an event: which answers are in and, with the last of them or with the window, its end. Then everything
 * appears, and stays to be seen.
 */
export function keepSeal(project: Project, { at, version }: Pick<Recorded<unknown>, 'at' | 'version'>): Project {
  const { optIn } = project.participation;
  if (optIn?.seal?.endedAt !== null) return project;
  const ended = optIn.closedAt !== null || unanswered(project).length === 0;
  const answered = answersIn(project, optIn.seal, version);
  return changeOptIn(project, { seal: { ...optIn.seal, answered, endedAt: ended ? at : null } });
}

/** What is in stays in until its unit is asked again: of one key that is turned back nobody else shall know. */
function answersIn(project: Project, { answered }: Seal, version: number): Seal['answered'] {
  const open = unanswered(project);
  const isIn = (unit: Unit) =>
    !open.includes(unit.id) ||
    (Object.hasOwn(answered, unit.id) && participationOf(project, unit).status === 'PENDING_SECOND_KEY');
  return Object.fromEntries(
    invitedUnits(project)
      .filter(isIn)
      .map(({ id }) => [id, answered[id] ?? version]),
  );
}

/** Invited units that have still to answer, or to answer anew; one of two keys is none. */
export const unanswered = (project: Project): readonly string[] =>
  invitedUnits(project)
    .filter((unit) => WITHOUT_ANSWER.includes(participationOf(project, unit).status))
    .map(({ id }) => id);

const WITHOUT_ANSWER: readonly ParticipationStatus[] = ['INVITED', 'PENDING_SECOND_KEY', 'RECONFIRM'];
