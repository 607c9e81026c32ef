import { giveAndGet, type Otherwise, otherwise } from '#use-cases/queries/give-and-get.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName } from '../cases/case-sheet.js';
import { yearInWords } from '../cases/figures-sheet.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { poundsInWords } from '../words.js';

/** What a unit would give and get, year by year, if all who are asked join. */
export const byYearTable = (reading: Reading, unit: string): Table =>
  table(
    `What ${unitName(reading, unit)} would give and get by year, if all who are asked join`,
    [
      'Year of the case',
      amounts('Own cost'),
      amounts('Share of the shared cost'),
      amounts('Contributions promised'),
      amounts('Cashable benefit'),
      amounts('Net'),
    ],
    giveAndGet(reading, unit).map(({ year, own, share, contributed, gets, net }) => [
      yearInWords(year),
      ...[own, share, contributed, gets, net].map(poundsInWords),
    ]),
  );

/** O7: what the answers of the others would change for it. */
export const otherwiseTable = (reading: Reading, unit: string): Table =>
  table(
    `What the others’ answers would change for ${unitName(reading, unit)}`,
    [
      'If it joins, and',
      amounts('Share of the cost'),
      amounts('Share a year'),
      amounts('Net cashable benefit a year'),
      amounts('Net present value'),
      'The project',
    ],
    otherwise(reading, unit).map((each) => [
      conditionOf(reading, each),
      ...[each.share, each.running, each.netAnnualCashable, each.netPresentValue].map((pence) =>
        pence === null ? 'does not count' : poundsInWords(pence),
      ),
      each.passed ? 'is worth starting' : 'is not worth starting',
    ]),
  );

function conditionOf(reading: Reading, each: Otherwise): string {
  switch (each.if) {
    case 'all':
      return 'all who are asked join';
    case 'so_far':
      return reading.sight ? 'no other answer is known' : 'only those who have joined so far do';
    case 'without':
      return `all but ${unitName(reading, each.unit!)} join`;
  }
}
