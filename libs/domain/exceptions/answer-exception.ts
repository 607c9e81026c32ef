import type { ItemSubmitted } from '../gates/events.js';
import { isWaiting } from '../gates/items.js';
import { submitItem } from '../gates/submit-item.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { AnswerException } from './commands.js';
import type { ExceptionAnswered } from './events.js';
import { answeredIn } from './course.js';
import { changeException, exceptionOf, ofException, refuse } from './exceptions.js';

/**
 * V15, X1: the chair answers for the steering group. To stop is to ask the group to cancel the project, in a vote of its
 * own (X7). Until what was asked for is done, another answer may take its place.
 */
export const answerException: Decide<AnswerException, ExceptionAnswered | ItemSubmitted> = (
  project,
  { exception: id, answer, reason, exitPlan },
  facts,
  now,
) =>
  ofException(project, id, () => {
    const answered: ExceptionAnswered = { type: 'ExceptionAnswered', exception: id, answer, reason };
    if (answer === 'rebaseline' && project.stage !== 'DELIVERY') return refuse('EXCEPTION.NO_REBASELINE');
    if (answer !== 'stop') return accept(answered);
    if (isWaiting(project.gates, 'cancel')) return refuse('EXCEPTION.STOP_ASKED');
    const asked = submitItem(project, { type: 'SubmitItem', kind: 'cancel', reason, exitPlan }, facts, now);
    return asked.kind === 'accepted' ? accept<ExceptionAnswered | ItemSubmitted>(answered, ...asked.events) : asked;
  });

/** To go on closes it; a re-baseline or a stop closes it when it is done. */
export const exceptionAnswered: Evolve<ExceptionAnswered> = (project, { event, actor: by, at }) => {
  const answered = changeException(project, event.exception, ({ answers }) => ({
    answers: [...answers, { answer: event.answer, reason: event.reason, by, at }],
    ...(event.answer === 'continue' ? { status: 'closed', endedAt: at } : { status: 'answered' }),
  }));
  return answeredIn(answered, exceptionOf(project, event.exception)!, event.answer, at);
};
