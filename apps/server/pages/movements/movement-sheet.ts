import type { SettlementLine } from '#domain/movements/state.js';
import { type MovementsView, movementsView } from '#use-cases/queries/movement-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName } from '../cases/case-sheet.js';
import { amounts, type Fact, facts, type Table, table } from '../shared/tables.js';
import { dateInWords, listInWords, momentInWords, poundsInWords } from '../words.js';

export interface MovementSheet {
  readonly facts: readonly Fact[];
  /** What was paid and got back, change by change. */
  readonly ledger: Table;
  readonly tranches: Table;
}

/** Who came late, what was settled over it, and what stands beside the baseline; `null`: nothing can and nothing has. */
export function movementSheet(reading: Reading, now: string): MovementSheet | null {
  const view = movementsView(reading, now);
  const { lateJoins, notices, withdrawals } = view;
  if (lateJoins.length + withdrawals.length + view.couldJoin.length + view.couldLeave.length === 0) return null;
  return {
    facts: facts(
      ['Units can join late', untilInWords(view)],
      ...notices.map(
        ({ unit, leavesOn, bears, exitCost, lines }) =>
          [
            `${unitName(reading, unit)} has given notice`,
            `It leaves on ${dateInWords(leavesOn)} and bears ${poundsInWords(bears)} of the set-up cost and ${poundsInWords(exitCost)} of exit cost; ${settledInWords(reading, lines)}`,
          ] as const,
      ),
    ),
    ledger: table(
      'What was paid and got back',
      ['When', 'What happened', 'Unit', amounts('Paid'), amounts('Got back'), amounts('Share of the set-up cost')],
      [
        ...lateJoins.map((each) => ({ ...each, exitCost: '0', what: 'joined late' })),
        ...withdrawals.map((each) => ({ ...each, what: 'left' })),
      ]
        .sort((a, b) => a.at.localeCompare(b.at))
        .flatMap(({ unit, at, lines, exitCost, what }) => [
          ...lines.map((line) => [
            momentInWords(at),
            `${unitName(reading, unit)} ${what}`,
            unitName(reading, line.unit),
            ...sums(line),
            poundsInWords(line.after),
          ]),
          ...(exitCost === '0'
            ? []
            : [[momentInWords(at), 'Exit cost', unitName(reading, unit), poundsInWords(exitCost), '', '']]),
        ]),
    ),
    tranches: table(
      'Benefit a year',
      ['What', amounts('Cashable a year')],
      lateJoins.length === 0
        ? []
        : [
            ['Baseline, which stays as it was approved', view.baseline ? poundsInWords(view.baseline) : 'not stated'],
            ...lateJoins.map(({ unit, tranche }) => [
              `Tranche of ${unitName(reading, unit)}`,
              poundsInWords(tranche.cashable),
            ]),
          ],
    ),
  };
}

const untilInWords = ({ cutOff }: MovementsView): string => {
  if (!cutOff) return 'until the last milestone is reached; none is planned yet';
  return cutOff.reachedOn
    ? `no longer: “${cutOff.title}” was reached on ${dateInWords(cutOff.reachedOn)}`
    : `until “${cutOff.title}” is reached, planned for ${dateInWords(cutOff.due)}`;
};

/** What it means for each unit: before anybody confirms it. */
export const effectTable = (reading: Reading, lines: readonly SettlementLine[]): Table =>
  table(
    'What it means for each unit',
    [
      'Unit',
      amounts('Share of the set-up cost now'),
      amounts('Then'),
      amounts('It pays'),
      amounts('It gets back'),
      amounts('Share of the cost a year now'),
      amounts('Then'),
    ],
    lines.map((line) => [
      unitName(reading, line.unit),
      poundsInWords(line.before),
      poundsInWords(line.after),
      ...sums(line),
      poundsInWords(line.runningBefore),
      poundsInWords(line.runningAfter),
    ]),
  );

const sums = ({ pays }: SettlementLine): readonly [string, string] =>
  pays.startsWith('-') ? ['', poundsInWords(pays.slice(1))] : [pays === '0' ? '' : poundsInWords(pays), ''];

/** `LFEPA pays £48,000, GLA gets £12,000 back` */
export const settledInWords = (reading: Reading, lines: readonly SettlementLine[]): string =>
  listInWords(
    lines
      .filter(({ pays }) => pays !== '0')
      .map(({ unit, pays }) =>
        pays.startsWith('-')
          ? `${unitName(reading, unit)} gets ${poundsInWords(pays.slice(1))} back`
          : `${unitName(reading, unit)} pays ${poundsInWords(pays)}`,
      ),
  ) || 'nobody pays anything';
