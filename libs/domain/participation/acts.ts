import type { Act } from '../agenda/state.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { callInEndsAt, isProvisional } from './call-in-window.js';
import { closableFrom, silenceEndsAt } from './deadlines.js';
import { keysTurned } from './keys.js';
import { barsOpening } from './open-opt-in.js';
import type { OptIn, ParticipationStatus } from './state.js';
import { participationOf } from './units.js';

/** What the opt-in does by itself: it opens, closes and is tested, and silence in it ends. */
export function participationActs(project: Project): readonly Act[] {
  const { optIn } = project.participation;
  if (project.stage !== 'OPT_IN') return [];
  if (!optIn) return barsOpening(project) ? [] : [{ dueAt: project.stageSince, command: { type: 'OpenOptIn' } }];
  return [...closing(project, optIn), ...testing(optIn), ...releasing(project), ...endingSilence(project, optIn)];
}

const closing = (project: Project, optIn: OptIn): readonly Act[] =>
  optIn.closedAt ? [] : [{ dueAt: closableFrom(project, optIn), command: { type: 'CloseOptIn' } }];

const testing = ({ closedAt, stale, viabilitySince }: OptIn): readonly Act[] =>
  closedAt && stale ? [{ dueAt: viabilitySince, command: { type: 'RunViability' } }] : [];

/** V13: what nobody has called in counts; not of a unit whose answer is settled without it. */
export const releasing = (project: Project, units: readonly Unit[] = project.units): readonly Act[] =>
  units
    .filter((unit) => !SETTLED.includes(participationOf(project, unit).status))
    .flatMap((unit) => keysTurned(project, unit))
    .filter(isProvisional)
    .map((key) => ({
      dueAt: callInEndsAt(project, key),
      command: { type: 'ReleaseDecision', organisation: key.organisation },
    }));

const SETTLED: readonly ParticipationStatus[] = ['DECLINED', 'LAPSED', 'NOT_RELEVANT'];

const endingSilence = (project: Project, optIn: OptIn): readonly Act[] =>
  project.units.flatMap((unit) => {
    const dueAt = silenceEndsAt(project, optIn, participationOf(project, unit));
    return dueAt ? [{ dueAt, command: { type: 'EndSilence', unit: unit.id } as const }] : [];
  });
