import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import { closeUnanswered } from '../exceptions/exceptions.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeCondition } from './change-condition.js';
import type { LapseApproval } from './commands.js';
import { isOpen, openPrecedents } from './conditions.js';
import { lapsesAt } from './deadlines.js';
import type { ApprovalLapsed } from './events.js';
import { refuse } from './refuse.js';
import type { ConditionsState } from './state.js';

/** V15: a precedent condition has been overdue for too long, so the approval lapses. */
export const lapseApproval: Decide<LapseApproval, ApprovalLapsed> = (project, { item, round }, _facts, now) => {
  const open = openPrecedents(project).filter((each) => each.item === item && each.round === round);
  if (open.length === 0) return refuse('CONDITION.MET');
  const until = open.map((each) => lapsesAt(project, each)).sort()[0];
  if (now < until) return refuse('CONDITION.STILL_TIME', { until: instantInWords(until, project.calendar) });
  return accept({ type: 'ApprovalLapsed', item, round, conditions: open.map(({ id }) => id) });
};

/** Nothing of that approval binds any more; the gate lies with its lead, who asks again. */
export const approvalLapsed: Evolve<ApprovalLapsed> = (project, { event, at }) => {
  const bound = project.conditions.filter(({ item, round }) => item === event.item && round === event.round);
  const lapsed = bound
    .filter(({ status }) => status !== 'discharged')
    .reduce(
      (state, { id }) =>
        closeUnanswered(
          changeCondition(state, id, () => ({ status: 'lapsed', endedAt: at })),
          id,
          at,
        ),
      project,
    );
  return { ...lapsed, cases: { ...lapsed.cases, draftSince: event.item === 'G3' ? null : at } };
};

/** Another way was taken, by rework or cancellation: what had to come before the next stage binds no longer. */
export const lapsePrecedents = (conditions: ConditionsState, at: Instant): ConditionsState =>
  conditions.map((each) =>
    each.kind === 'precedent' && isOpen(each) ? { ...each, status: 'lapsed', endedAt: at } : each,
  );
