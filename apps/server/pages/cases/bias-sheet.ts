import type { CaseTotals } from '#domain/cases/optimism-bias.js';
import type { CapitalKind } from '#domain/cases/state.js';
import { caseView } from '#use-cases/queries/case-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { amounts, type Fact, facts, type Table, table } from '../shared/tables.js';
import { countOf, lowerFirst, poundsInWords } from '../words.js';
import { estimatesIn } from './figures-sheet.js';

export const CAPITAL: Readonly<Record<CapitalKind, string>> = {
  standard_buildings: 'Standard buildings',
  non_standard_buildings: 'Buildings that are not standard',
  equipment: 'Equipment and development',
};

export interface BiasSheet {
  /** Empty: none is stated. */
  readonly facts: readonly Fact[];
  readonly evidence: string | null;
  readonly totals: Table;
}

/** C7: the optimism bias as stated, and the figures of the case without it and with it. */
export function biasSheet(reading: Reading): BiasSheet {
  const { optimismBias, totals } = caseView(reading);
  const estimates = estimatesIn(
    reading,
    reading.project.units.map(({ id }) => id),
  );
  const [without, biased] = [totals?.without ?? null, totals?.with ?? null];
  return {
    facts: optimismBias
      ? facts(
          ['One-off cost', `${optimismBias.oneOff}% more (${CAPITAL[optimismBias.kind].toLowerCase()})`],
          ['Running cost', optimismBias.running === null ? 'nothing is outsourced' : `${optimismBias.running}% more`],
          ['Time', `${optimismBias.time}% more`],
          ['Benefits', `${optimismBias.benefits}% less`],
        )
      : [],
    evidence: optimismBias?.evidence ?? null,
    totals: table(
      `What the case comes to for all who take part${estimates ? ` (${lowerFirst(estimates)})` : ''}`,
      ['Figure', amounts('Without optimism bias'), amounts('With it')],
      without ? LINES.map(([words, say]) => [words, say(without), biased ? say(biased) : 'not stated']) : [],
    ),
  };
}

const LINES: readonly (readonly [words: string, say: (totals: CaseTotals) => string])[] = [
  ['One-off cost', ({ oneOff }) => poundsInWords(oneOff)],
  ['Cost a year', ({ running }) => poundsInWords(running)],
  ['Cashable benefit a year, at full effect', ({ cashable }) => poundsInWords(cashable)],
  ['Net cashable benefit a year', ({ netAnnualCashable }) => poundsInWords(netAnnualCashable)],
  ['Net present value', ({ netPresentValue }) => poundsInWords(netPresentValue)],
  [
    'Time of delivery',
    ({ deliveryMonths }) => (deliveryMonths === null ? 'not stated' : countOf(deliveryMonths, 'month')),
  ],
];
