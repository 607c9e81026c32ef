import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeUnit } from './change-unit.js';
import type { EndSilence } from './commands.js';
import { silenceEndsAt } from './deadlines.js';
import type { SilenceEnded } from './events.js';
import { keysOutstanding } from './keys.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';
import { participationOf, unitById } from './units.js';

/** O3, O9: silence never joins. Who has not answered has lapsed; who was asked again and did not confirm has declined. */
export const endSilence: Decide<EndSilence, SilenceEnded> = (project, { unit: id }, _facts, now) => {
  const { optIn } = project.participation;
  const unit = unitById(project, id);
  if (!optIn) return refuse('OPT_IN.NOT_OPEN');
  if (!unit) return refuse('PARTICIPATION.UNIT_UNKNOWN', { unit: id });
  const participation = participationOf(project, unit);
  const until = silenceEndsAt(project, optIn, participation);
  if (!until) return refuse('PARTICIPATION.NOT_SILENT', { unit: unit.name });
  if (now < until) {
    return refuse('PARTICIPATION.STILL_TIME', { unit: unit.name, until: instantInWords(until, project.calendar) });
  }
  return accept({ type: 'SilenceEnded', unit: id, status: silenceIs(project, unit) });
};

/** X3: who is affected by a re-baseline and has not decided on it at all has lapsed. */
function silenceIs(project: Project, unit: Unit): SilenceEnded['status'] {
  const { status } = participationOf(project, unit);
  const askedAgain = status === 'CONDITION_FAILED' || status === 'RECONFIRM';
  if (reOptInOf(project)) return askedAgain && keysOutstanding(project, unit).length === 0 ? 'DECLINED' : 'LAPSED';
  return askedAgain ? 'DECLINED' : 'LAPSED';
}

export const silenceEnded: Evolve<SilenceEnded> = (project, { event, at }) =>
  changeUnit(project, unitById(project, event.unit)!, at, { status: event.status, deferredTo: null });
