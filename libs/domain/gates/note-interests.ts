import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { NoteInterests } from './commands.js';
import { type Appended, whileOpen } from './matter.js';
import { noted } from './standing-interests.js';

/**
 * V9: the register of interests bears on an open vote as an interest declared in the item does: a prejudicial one removes
 * the seat and strikes its vote, and should the rule be out of reach now, that is said at once.
 */
export const noteInterests = whileOpen<NoteInterests>(
  ({ project, item }, _command, { directory }, now): Decision<Appended> => {
    const event = noted(project, item, directory.programme, now);
    return event ? accept(event) : nothing;
  },
);
