import { ACTION_PRIORITIES, ACTION_STANDINGS } from '#use-cases/queries/action-plan.js';
import { date, document, instant, listOf, listed, object, oneOf, orNull, text, whole, yesNo } from './schema.js';

const action = {
  id: text,
  report: text,
  section: text,
  number: text,
  page: orNull(text),
  recommendation: text,
  priority: orNull(oneOf(...ACTION_PRIORITIES)),
  costs: orNull(text),
  responsibility: orNull({ ...text, description: 'In the words of the source.' }),
  agreed: orNull(yesNo),
  comment: orNull(text),
  date: orNull({ ...text, description: 'By when, in the words of the source.' }),
  post: orNull(object({ id: text, title: text })),
  due: orNull(date),
  dueAt: orNull(instant),
  standing: { ...oneOf(...ACTION_STANDINGS), description: 'One without a day is never overdue.' },
  revision: { ...whole, description: 'Rises with whatever happens to it.' },
  since: instant,
  completedAt: orNull(instant),
  source: text,
};

export const actions = listed(object(action));

export const action_ = object({
  ...action,
  history: listOf(
    object({
      version: whole,
      type: text,
      at: instant,
      by: orNull(text),
      body: document('The event; free texts are in it by reference.'),
      words: orNull({ ...text, description: 'Reason or evidence; null: none, or removed.' }),
    }),
  ),
});
