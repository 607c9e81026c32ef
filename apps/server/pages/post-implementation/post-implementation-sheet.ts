import type { PostImplementationView } from '#use-cases/queries/post-implementation-view.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { deadlineInWords, dateInWords, momentInWords, poundsInWords } from '../words.js';

const pounds = (amount: string | null): string => (amount === null ? 'not stated' : poundsInWords(amount));

type Recorded = PostImplementationView['recorded'];
type Stated = NonNullable<PostImplementationView['filed']>['stated'];

/** What the record says, for whoever is about to state what came of it. */
export const recordedTable = ({ wholeLifeCost, forecast, realised, captured }: Recorded): Table =>
  table(
    'What the record says',
    ['Figure', amounts('Amount')],
    [
      ['Whole-life cost, as approved last', pounds(wholeLifeCost)],
      ['Net cashable benefit promised', pounds(forecast)],
      ['Net cashable benefit realised and verified', pounds(realised)],
      ['Net cashable benefit captured in budgets', pounds(captured)],
    ],
  );

/** What the lead states, beside what the record said when it did. */
const besideTable = (stated: Stated, recorded: Recorded): Table =>
  table(
    'Figures',
    ['Figure', amounts('Stated by the lead'), amounts('In the record: promised'), amounts('In the record: verified')],
    [
      ['Whole-life cost', pounds(stated.wholeLifeCost), pounds(recorded.wholeLifeCost), 'not kept here'],
      ['Net cashable benefit', pounds(stated.netBenefit), pounds(recorded.forecast), pounds(recorded.realised)],
    ],
  );

export interface PostImplementationSheet {
  readonly standing: string;
  readonly filed: {
    readonly words: string;
    readonly entry: string;
    readonly figures: Table;
    readonly texts: readonly { readonly heading: string; readonly text: string | null }[];
  } | null;
}

/** The review as its page shows it; `null`: there is none, and none is awaited. */
export function postImplementationSheet(
  project: string,
  view: PostImplementationView | null,
): PostImplementationSheet | null {
  if (!view) return null;
  const { filed, opensOn, dueAt } = view;
  return {
    standing: filed
      ? `Filed at ${momentInWords(filed.at)}.`
      : `Not filed yet. It can be filed from ${dateInWords(opensOn)}, and is due by ${deadlineInWords(dueAt)}.`,
    filed: filed && {
      words: `By ${filed.by.name ?? 'somebody whose name has been removed'}`,
      entry: `/projects/${project}/history/${filed.entry}`,
      figures: besideTable(filed.stated, filed.recorded),
      texts: [
        { heading: 'What was achieved', text: filed.achieved },
        { heading: 'What was not achieved, or less than promised', text: filed.shortfall },
        { heading: 'What others can learn from it', text: filed.lessons },
      ],
    },
  };
}
