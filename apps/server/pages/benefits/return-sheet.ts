import type { Reading } from '#use-cases/queries/reading.js';
import { benefitSheet } from '#use-cases/queries/benefit-sheet.js';
import { returnView } from '#use-cases/queries/return-view.js';
import { amountOf } from '../cases/case-sheet.js';
import { amounts, facts, type Fact, type Table, table } from '../shared/tables.js';
import { momentInWords, monthInWords } from '../words.js';

export interface ReturnSheet {
  readonly lines: Table;
  readonly facts: readonly Fact[];
  readonly query: string | null;
}

/** What is drawn of a return that was made; `null`: none was. */
export function returnSheet(reading: Reading, unit: string, month: string): ReturnSheet | null {
  const made = returnView(reading, unit, month);
  if (!made || made.status === 'missing') return null;
  const standing = benefitSheet(reading).lines;
  const lineOf = (id: string) => standing.find(({ line }) => line.id === id)?.line;
  return {
    lines: table(
      `Return for ${monthInWords(month)}`,
      ['Benefit', amounts('Expected'), amounts('Realised'), 'Evidence'],
      made.lines.map(({ line: id, amount, evidence }) => {
        const line = lineOf(id);
        const expected = line?.profile.find((each) => each.month === month)?.amount ?? '0';
        return [
          line?.title ?? id,
          line ? amountOf(line, expected) : expected,
          line ? amountOf(line, amount) : amount,
          evidence ?? '',
        ];
      }),
    ),
    facts: facts(
      ['Stands', RETURNS[made.status]],
      ['Since', momentInWords(made.at)],
      ['Made by', made.submittedBy?.name],
      ['Confirmed by', made.confirmedBy?.name],
      ['Countersigned by', made.countersignedBy?.name],
    ),
    query: made.query,
  };
}

export const RETURNS = {
  submitted: 'Made, waits for the finance reviewer',
  confirmed: 'Confirmed by the finance reviewer',
  countersigned: 'Countersigned',
  queried: 'The benefits lead has a question',
  validated: 'Validated',
  nil: 'Counted as nil',
};
