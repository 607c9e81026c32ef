import { type LedgerLineView, ledgerView, type ProposalView } from '#use-cases/queries/ledger-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName } from '../cases/case-sheet.js';
import { CONTRIBUTIONS, yearInWords } from '../cases/figures-sheet.js';
import type { Query } from '../shared/asked.js';
import { chosenOf } from '../shared/list.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { dateInWords, poundsInWords, withCommas } from '../words.js';

const SHOWN = ['committed', 'recorded', 'confirmed', 'outstanding'] as const;
const SUMS = [amounts('Promised'), amounts('Delivered'), amounts('Confirmed'), amounts('Outstanding')];

/** The ledger of contributions as it is drawn. */
export function ledgerSheet(reading: Reading) {
  const { frozenAt, lines, totals, byUnit } = ledgerView(reading);
  const sums = (of: typeof totals) => SHOWN.map((sum) => poundsInWords(of[sum]));
  return {
    frozen: frozenAt !== null,
    empty: lines.length === 0,
    byUnit: table(
      'By organisation',
      ['Unit', ...SUMS],
      [...byUnit.map((each) => [unitName(reading, each.unit), ...sums(each)]), ['All', ...sums(totals)]],
    ),
  };
}

/** Line by line, as a list that is asked for in parts. */
export const ledgerLines = (reading: Reading): Table =>
  table(
    'By organisation, year and kind',
    ['Unit', 'Year of the case', 'Kind', ...SUMS, 'Days', 'What shows it'],
    ledgerView(reading).lines.map((line) => [
      unitName(reading, line.unit),
      { text: yearInWords(line.year), key: String(line.year) },
      CONTRIBUTIONS[line.kind],
      ...SHOWN.map((sum) => ({ text: poundsInWords(line[sum]), key: line[sum] })),
      daysInWords(line),
      line.toConfirm ? `${line.evidence ?? ''} (to be confirmed)`.trim() : (line.evidence ?? ''),
    ]),
  );

export const LEDGER_FILTERS = [
  { name: 'of', column: 0 },
  { name: 'year', column: 1 },
  { name: 'kind', column: 2 },
];

const daysInWords = ({ committedDays, recordedDays, confirmedDays }: LedgerLineView): string =>
  committedDays === null
    ? ''
    : `${withCommas(committedDays)} promised, ${withCommas(recordedDays ?? 0)} delivered, ${withCommas(confirmedDays ?? 0)} confirmed`;

/** The same as a file, as far as it is asked for; amounts in whole pence. */
export const ledgerRows = (reading: Reading, query: Query): readonly (readonly string[])[] => [
  [
    'Reference',
    'Unit',
    'Year of the case',
    'Kind',
    'Promised (pence)',
    'Delivered (pence)',
    'Confirmed (pence)',
    'Outstanding (pence)',
    'Days promised',
    'Days delivered',
    'Days confirmed',
    'To be confirmed',
  ],
  ...chosenOf(query, ledgerLines(reading), LEDGER_FILTERS, ledgerView(reading).lines).map((line) => [
    reading.project.reference,
    unitName(reading, line.unit),
    String(line.year),
    CONTRIBUTIONS[line.kind],
    line.committed,
    line.recorded,
    line.confirmed,
    line.outstanding,
    String(line.committedDays ?? ''),
    String(line.recordedDays ?? ''),
    String(line.confirmedDays ?? ''),
    line.toConfirm ? 'yes' : 'no',
  ]),
];

export interface ProposalSheet {
  readonly heading: string;
  readonly oneOff: Table;
  readonly running: Table;
}

/** O10, X4: what a change of members would mean for each. */
export function proposalSheet(
  reading: Reading,
  { unit, change, leavesOn, oneOff, running }: ProposalView,
): ProposalSheet {
  const shares = (caption: string, lines: ProposalView['oneOff'], paid: (pays: string) => string): Table =>
    table(
      caption,
      ['Unit', amounts('Share now'), amounts('Share then'), 'Difference'],
      lines.map((line) => [
        unitName(reading, line.unit),
        poundsInWords(line.before),
        poundsInWords(line.after),
        paid(line.pays),
      ]),
    );
  return {
    heading: `If ${unitName(reading, unit)} ${change === 'joins' ? 'joined' : `left on ${dateInWords(leavesOn!)}`}`,
    oneOff: shares('Shared one-off cost', oneOff, (pays) => settled(pays, 'Pays', 'Gets back')),
    running: shares('Shared cost a year, from then on', running, (pays) => settled(pays, 'More by', 'Less by')),
  };
}

function settled(pays: string, more: string, less: string): string {
  if (BigInt(pays) === 0n) return 'Nothing';
  return BigInt(pays) > 0n ? `${more} ${poundsInWords(pays)}` : `${less} ${poundsInWords(pays.slice(1))}`;
}
