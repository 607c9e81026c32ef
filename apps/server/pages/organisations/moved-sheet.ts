import type { Directory } from '#domain/kernel/facts.js';
import type { MovedIn } from '#use-cases/queries/calendar-preview.js';
import { organisationName } from '../commands/command-page.js';
import { actInWords, deedInWords } from '../history/deed-words.js';
import { type Table, table } from '../shared/tables.js';
import { countOf, deadlineInWords, listInWords } from '../words.js';

/** What a calendar would move, in words. */
export interface MovedSheet {
  readonly heading: string;
  readonly sentence: string;
  readonly tables: readonly Table[];
}

type Line = MovedIn['moved'][number];

/** So many projects are shown; the sentence counts all of them. */
const SHOWN = 50;

/** T1: what would move, project by project. */
export function movedSheet(found: readonly MovedIn[], directory: Directory): MovedSheet {
  const count = found.reduce((sum, { moved }) => sum + moved.length, 0);
  return {
    heading: 'What this would move',
    sentence:
      count === 0
        ? 'It would move nothing that is open.'
        : `It would move ${countOf(count, 'open deadline or reminder', 'open deadlines and reminders')} in ${countOf(found.length, 'project')}.`,
    tables: found
      .slice(0, SHOWN)
      .map(({ reference, title, moved }) => movedTable(`${reference} ${title}`, moved, directory)),
  };
}

export const movedTable = (
  caption: string,
  moved: readonly (Omit<Line, 'from' | 'to'> & { readonly from: string | null; readonly to: string | null })[],
  directory: Directory,
): Table =>
  table(
    caption,
    ['What', 'Whose', 'Now', 'Then'],
    moved.map((line) => [
      inWords(line, directory),
      listInWords(line.organisations.map((organisation) => organisationName(directory, organisation))),
      line.from === null ? 'None' : deadlineInWords(line.from),
      line.to === null ? 'None' : deadlineInWords(line.to),
    ]),
  );

function inWords(
  { kind, what, timer }: Pick<Line, 'kind' | 'what' | 'timer'>,
  { programme: { units } }: Directory,
): string {
  if (kind === 'process') return `By itself: ${actInWords(what)}`;
  const deed = deedInWords({ units, milestones: [] }, what, timer);
  return kind === 'reminder' ? `Reminder: ${deed}` : deed;
}
