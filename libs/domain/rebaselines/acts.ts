import type { Act } from '../agenda/state.js';
import { releasing } from '../participation/acts.js';
import { silenceEndsAt } from '../participation/deadlines.js';
import { participationOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from './deadlines.js';
import { closableFrom, outstandingIn } from './outstanding.js';

/** X3, O7: silence ends; once everybody has decided, the project is tested with them and the re-opt-in is closed. */
export function rebaselineActs(project: Project): readonly Act[] {
  const reOptIn = reOptInOf(project);
  const { optIn } = project.participation;
  if (!reOptIn || !optIn || project.stage !== 'DELIVERY') return [];
  const outstanding = outstandingIn(project, reOptIn);
  if (outstanding.length === 0) {
    const dueAt = closableFrom(project, reOptIn);
    return [{ dueAt, command: { type: optIn.stale ? 'RunViability' : 'CloseReOptIn' } }];
  }
  const silence = outstanding.flatMap((unit): readonly Act[] => {
    const dueAt = silenceEndsAt(project, optIn, participationOf(project, unit));
    return dueAt ? [{ dueAt, command: { type: 'EndSilence', unit: unit.id } }] : [];
  });
  return [...releasing(project, outstanding), ...silence];
}
