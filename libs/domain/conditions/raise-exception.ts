import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import type { RaiseException } from './commands.js';
import { conditionDueAt } from './deadlines.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import { ofOpenCondition, refuse } from './refuse.js';

/** V15: a condition that was to be met after the approval is overdue. */
export const raiseException: Decide<RaiseException, ExceptionRaised> = (project, { condition: id }, _facts, now) =>
  ofOpenCondition(project, id, (condition) => {
    if (condition.kind !== 'subsequent' || condition.exceptionSince) return refuse('CONDITION.NO_EXCEPTION');
    const until = conditionDueAt(project, condition);
    if (now < until) return refuse('CONDITION.STILL_TIME', { until: instantInWords(until, project.calendar) });
    return accept({ type: 'ExceptionRaised', ground: 'condition', condition: id });
  });
