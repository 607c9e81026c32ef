import { instantInWords } from '../calendar/words.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeOptIn } from './change-unit.js';
import type { CloseOptIn } from './commands.js';
import { closableFrom, closesAt } from './deadlines.js';
import type { OptInClosed } from './events.js';
import { refuse } from './refuse.js';

/** O2: at its time, or early when everyone invited has joined or declined. */
export const closeOptIn: Decide<CloseOptIn, OptInClosed> = (project, _command, _facts, now) => {
  const { optIn } = project.participation;
  if (!optIn) return refuse('OPT_IN.NOT_OPEN');
  if (optIn.closedAt) return nothing;
  const until = closesAt(project, optIn);
  if (now < closableFrom(project, optIn)) {
    return refuse('OPT_IN.STILL_OPEN', { until: instantInWords(until, project.calendar) });
  }
  return accept({ type: 'OptInClosed', early: now < until });
};

export const optInClosed: Evolve<OptInClosed> = (project, { event, at }) =>
  changeOptIn(project, { closedAt: at, closedEarly: event.early, stale: true, viabilitySince: at });
