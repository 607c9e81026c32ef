import type { BenefitStatus } from '#domain/benefits/state.js';
import type { BenefitSheet, LineStanding } from '#use-cases/queries/benefit-sheet.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { barChart } from '../charts/bars.js';
import type { Chart } from '../charts/chart.js';
import { amountOf, kindOf, unitName } from '../cases/case-sheet.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { deadlineInWords, monthInWords, poundsInWords, withCommas } from '../words.js';
import { RETURNS } from './return-sheet.js';

const LINES: Readonly<Record<BenefitStatus, string>> = {
  planned: 'Planned',
  baselined: 'Baseline frozen',
  realising: 'Being realised',
  realised: 'Realised and verified',
  captured: 'Captured in a budget',
  short: 'Short of what was promised',
  turned: 'Turned into a benefit of the other kind',
  written_off: 'Written off',
};

export interface BenefitTables {
  readonly frozen: boolean;
  /** Of the cashable lines; `null`: there are none. */
  readonly chart: Chart | null;
  readonly lines: Table;
  /** Money and what is not money are never added up, so they stand in tables of their own (B4). */
  readonly cashable: Table | null;
  readonly others: Table | null;
  readonly expected: Table;
  readonly returns: Table;
}

/** What is drawn of the benefits: every line, the totals, the returns made and expected. */
export function benefitsTables(
  { frozen, lines, totals, beside, expected }: BenefitSheet,
  reading: Reading,
): BenefitTables {
  return {
    frozen,
    chart: cashableChart(lines),
    lines: table(
      'Benefits line by line',
      [
        'Benefit',
        'Unit',
        'Kind',
        'Status',
        amounts('Promised'),
        amounts('Planned to date'),
        amounts('Realised'),
        amounts('Captured'),
      ],
      lines.map(({ line, beside: isBeside, status, forecast, planned, realised, captured }) => [
        line.title,
        unitName(reading, line.unit),
        isBeside ? `${kindOf(line)}, beside the baseline` : kindOf(line),
        LINES[status],
        amountOf(line, forecast),
        amountOf(line, planned),
        amountOf(line, realised),
        line.cashable ? amountOf(line, captured) : 'not money',
      ]),
    ),
    cashable:
      totals &&
      table(
        'Cashable benefits in all',
        ['', amounts('Benefits'), amounts('Dis-benefits'), amounts('Net')],
        [
          splitRow('Promised', totals.cashable.forecast, poundsInWords),
          splitRow('Planned to date', totals.cashable.planned, poundsInWords),
          splitRow('Realised', totals.cashable.realised, poundsInWords),
          splitRow('Captured', totals.cashable.captured, poundsInWords),
          ...(beside
            ? [
                splitRow('Promised beside the baseline', beside.cashable.forecast, poundsInWords),
                splitRow('Realised beside the baseline', beside.cashable.realised, poundsInWords),
                splitRow('Captured beside the baseline', beside.cashable.captured, poundsInWords),
              ]
            : []),
        ],
      ),
    others:
      totals &&
      table(
        'Benefits that are not cashable in all, each in its own measure',
        ['Measure', amounts('Promised'), amounts('Planned to date'), amounts('Realised')],
        totals.nonCashable.map(({ measure, forecast, planned, realised }) => [
          measure,
          withCommas(forecast.net),
          withCommas(planned.net),
          withCommas(realised.net),
        ]),
      ),
    expected: table(
      'Returns to come',
      ['Unit', 'Month', 'Due', 'Counts as nil after'],
      expected.map(({ unit, month, dueAt, nilAt }) => [
        unitName(reading, unit),
        monthInWords(month),
        deadlineInWords(dueAt),
        deadlineInWords(nilAt),
      ]),
    ),
    returns: table(
      'Returns made',
      ['Unit', 'Month', 'Stands'],
      Object.values(reading.project.benefits.returns).map(({ unit, month, status }) => [
        unitName(reading, unit),
        monthInWords(month),
        RETURNS[status],
      ]),
    ),
  };
}

/** What was promised, planned by now and realised of each cashable line. Others have measures of their own. */
function cashableChart(lines: BenefitSheet['lines']): Chart | null {
  const cashable = lines.filter(({ line }) => line.cashable);
  if (cashable.length === 0) return null;
  const series = (name: string, amount: (each: LineStanding) => string) => ({
    name,
    figures: cashable.map((each) => ({ amount: Number(amount(each)) / 100, text: poundsInWords(amount(each)) })),
  });
  return barChart({
    id: 'cashable-benefits',
    title: 'Cashable benefits, promised, planned to date and realised',
    axis: 'Benefit',
    places: cashable.map(({ line }) => line.title),
    series: [
      series('Promised', ({ forecast }) => forecast),
      series('Planned to date', ({ planned }) => planned),
      series('Realised', ({ realised }) => realised),
    ],
  });
}

interface Split {
  readonly gross: string;
  readonly disBenefits: string;
  readonly net: string;
}

const splitRow = (name: string, { gross, disBenefits, net }: Split, words: (amount: string) => string) => [
  name,
  words(gross),
  words(disBenefits),
  words(net),
];
