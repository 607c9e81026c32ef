import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeOptIn } from './change-unit.js';
import type { ExtendOptIn } from './commands.js';
import { endOfWindow, isOver } from './deadlines.js';
import type { OptInExtended } from './events.js';
import { refuse } from './refuse.js';

/** O2: once, and while the window is open. */
export const extendOptIn: Decide<ExtendOptIn, OptInExtended> = (project, { days, reason }, _facts, now) => {
  const { optIn } = project.participation;
  const most = project.policy.optIn.extensionDays;
  if (!optIn) return refuse('OPT_IN.NOT_OPEN');
  if (isOver(project, optIn, now)) {
    return refuse('OPT_IN.CLOSED', { at: instantInWords(endOfWindow(project, optIn), project.calendar) });
  }
  if (optIn.extension > 0) return refuse('OPT_IN.ALREADY_EXTENDED');
  if (!Number.isInteger(days) || days < 1 || days > most) return refuse('OPT_IN.EXTENSION_WRONG', { most });
  return accept({ type: 'OptInExtended', days, reason });
};

export const optInExtended: Evolve<OptInExtended> = (project, { event }) =>
  changeOptIn(project, { extension: event.days });
