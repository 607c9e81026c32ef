import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import { type Decision, accept } from '../kernel/decision.js';
import type { Project } from '../projects/state.js';
import { conditionDueAt } from './deadlines.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import { ofOpenCondition, refuse } from './refuse.js';

/** V15: a condition that was to be met after the approval is overdue. */
export const overdue = (project: Project, id: string, now: Instant): Decision<ExceptionRaised> =>
  ofOpenCondition(project, id, (condition) => {
    if (condition.kind !== 'subsequent' || condition.exceptionSince) return refuse('CONDITION.NO_EXCEPTION');
    const until = conditionDueAt(project, condition);
    if (now < until) return refuse('CONDITION.STILL_TIME', { until: instantInWords(until, project.calendar) });
    return accept({ type: 'ExceptionRaised', ground: 'condition', condition: id });
  });
