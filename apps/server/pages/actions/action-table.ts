import type { ActionView } from '#use-cases/queries/action-plan.js';
import { type Table, table } from '../shared/tables.js';
import { dateInWords } from '../words.js';
import { NOT_STATED, priorityInWords, STANDINGS } from './action-words.js';

const responsibleIn = ({ post, responsibility }: ActionView): string => post?.title ?? responsibility ?? NOT_STATED;

/** Actions of the plan, as its list and the committee report have them. */
export const actionTable = (actions: readonly ActionView[]): Table =>
  table(
    'Action plan',
    ['Action', 'Report', 'Recommendation', 'Priority', 'Responsible', 'Due', 'Standing'],
    actions.map((action) => [
      { text: action.id, href: `/actions/${encodeURIComponent(action.id)}` },
      action.report,
      action.recommendation,
      priorityInWords(action.priority),
      responsibleIn(action),
      action.due ? { text: dateInWords(action.due), key: action.due } : { text: NOT_STATED, key: '~' },
      STANDINGS[action.standing],
    ]),
  );
