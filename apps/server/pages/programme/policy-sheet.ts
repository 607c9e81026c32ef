import type { Directory } from '#domain/kernel/facts.js';
import type { ChangedIn, PolicyAhead } from '#use-cases/queries/policy-preview.js';
import { movedTable } from '../organisations/moved-sheet.js';
import { type Table, table } from '../shared/tables.js';
import { countOf } from '../words.js';
import { policyDifferences } from './policy-words.js';

const ROUTES = { quick_win: 'Quick win', standard: 'Standard', major: 'Major' };

/** So many projects are shown; the sentence counts all of them. */
const SHOWN = 50;

/** What a policy would touch: projects to come from now on, and those that run, if they follow it. */
export function policySheet({ before, after, canBeCarried, following }: PolicyAhead, directory: Directory) {
  const rules = policyDifferences(before, after);
  const count = following.reduce((sum, { changed }) => sum + changed.length, 0);
  return {
    heading: 'What this would touch',
    sentence: [
      `New projects follow version ${after.version} from now on: ${countOf(rules.length, 'rule')} would differ.`,
      'Projects that run keep the version that they follow.',
      `If they all followed this one, ${countOf(count, 'open deadline or reminder', 'open deadlines and reminders')} would move, come or go in ${countOf(following.length, 'project')}.`,
      ...(canBeCarried ? [] : ['Too few seats are held for its rule: no vote of a new project could be carried.']),
    ].join(' '),
    tables: [
      table('New projects, from now on', ['What', 'Before', 'After'], rules),
      routeTable(following),
      ...following
        .slice(0, SHOWN)
        .map(({ reference, title, changed }) => changedTable(`If ${reference} ${title} follows`, changed, directory)),
    ],
  };
}

export const changedTable = (caption: string, changed: ChangedIn['changed'], directory: Directory): Table =>
  movedTable(caption, changed, directory);

const routeTable = (following: readonly ChangedIn[]): Table =>
  table(
    'Projects that would be on another route, if they follow',
    ['Project', 'Now', 'Then'],
    following.flatMap(({ reference, title, route }) =>
      route ? [[`${reference} ${title}`, ROUTES[route.from], ROUTES[route.to]]] : [],
    ),
  );
