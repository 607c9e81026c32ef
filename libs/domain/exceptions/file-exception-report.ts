import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { FileExceptionReport } from './commands.js';
import type { ExceptionReported } from './events.js';
import { changeException, ofException } from './exceptions.js';

/** X1: the lead says what happened and what could be done; more can be added until the exception is closed. */
export const fileExceptionReport: Decide<FileExceptionReport, ExceptionReported> = (project, { exception: id, text }) =>
  ofException(project, id, () => accept({ type: 'ExceptionReported', exception: id, text }));

export const exceptionReported: Evolve<ExceptionReported> = (project, { event, actor: by, at }) =>
  changeException(project, event.exception, ({ reports }) => ({ reports: [...reports, { text: event.text, by, at }] }));
