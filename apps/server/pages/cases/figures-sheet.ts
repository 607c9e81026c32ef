import type { Contribution, Figures } from '#domain/cases/state.js';
import type { FigureChange, FiguresStep } from '#use-cases/queries/figure-history.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { listInWords, momentInWords, poundsInWords, withCommas } from '../words.js';

export const CONTRIBUTIONS: Readonly<Record<Contribution['kind'], string>> = {
  cash: 'Cash',
  staff: 'Staff',
  assets: 'Assets',
  hosting: 'Hosting',
};

/** C3: what stands beside figures that their unit has not agreed to, wherever they are shown. */
export const standing = ({ estimate }: Pick<Figures, 'estimate'>): string =>
  estimate ? 'Estimate, not agreed' : 'Agreed by the unit';

/** C3: what stands beside sums over the figures of these units, where some are not agreed; `null`: all are. */
export function estimatesIn({ project }: Reading, units: readonly string[]): string | null {
  const estimated = project.units.filter(({ id }) => units.includes(id) && project.cases.figures[id]?.estimate);
  return estimated.length > 0 ? `Estimate, not agreed: ${listInWords(estimated.map(({ name }) => name))}` : null;
}

export interface FiguresSheet {
  readonly standing: string;
  readonly estimate: boolean;
  readonly parts: Table;
  readonly byYear: Table;
  readonly contributions: Table;
}

/** C3: all figures of one unit; `null`: none yet. */
export function figuresSheet(reading: Reading, unit: string): FiguresSheet | null {
  const { figures: all, current } = reading.project.cases;
  const figures = Object.hasOwn(all, unit) ? all[unit] : undefined;
  if (!figures) return null;
  const marked = (caption: string) => (figures.estimate ? `${caption} (estimate, not agreed)` : caption);
  return {
    standing: standing(figures),
    estimate: figures.estimate,
    parts: table(
      marked('Costs, staff time and benefit'),
      ['Part', amounts('One-off'), amounts('A year'), amounts('Staff days'), amounts('Cashable benefit a year')],
      figures.parts.map(({ part, oneOff, running, staffDays, cashable }) => [
        partName(reading, part),
        poundsInWords(oneOff),
        poundsInWords(running),
        withCommas(staffDays),
        poundsInWords(cashable),
      ]),
    ),
    byYear: table(
      marked('Cashable benefit by year of the case'),
      ['Part', ...Array.from({ length: current?.years ?? 0 }, (_, index) => amounts(`Year ${index + 1}`))],
      figures.parts.flatMap(({ part, cashableByYear }) =>
        cashableByYear ? [[partName(reading, part), ...cashableByYear.map(poundsInWords)]] : [],
      ),
    ),
    contributions: table(
      marked('Contributions'),
      ['What', 'Kind', 'Part', 'Year of the case', amounts('Worth'), amounts('Days')],
      figures.contributions.map(({ description, kind, part, year, amount, days }) => [
        description,
        CONTRIBUTIONS[kind],
        partName(reading, part),
        yearInWords(year),
        poundsInWords(amount),
        days === undefined ? '' : withCommas(days),
      ]),
    ),
  };
}

const STEPS = {
  given: 'Given by the unit',
  estimated: 'Estimated by the lead, not agreed',
  agreed: 'Estimate agreed to by the unit',
};

export interface FiguresStepSheet {
  readonly id: string;
  readonly heading: string;
  readonly entry: { readonly href: string; readonly text: string };
  readonly changes: Table;
}

/** C3: how a unit's figures came to be what they are, the latest step first. */
export const figuresHistorySheet = (reading: Reading, steps: readonly FiguresStep[]): readonly FiguresStepSheet[] =>
  [...steps].reverse().map(({ revision, step, by, at, caseVersion, entry, changes }) => ({
    id: `revision-${revision}`,
    heading: `${STEPS[step]} at ${momentInWords(at)}, by ${by.name ?? 'somebody whose name was removed'}, in version ${caseVersion} of the case`,
    entry: { href: `/projects/${reading.project.id}/history/${entry}`, text: `Entry ${entry} of the history` },
    changes: table(
      `Figures changed in revision ${revision}`,
      ['Figure', amounts('Before'), amounts('After')],
      changes.map((change) => [
        figureName(reading, change),
        valueOf(change, change.before),
        valueOf(change, change.after),
      ]),
    ),
  }));

const FIGURES: Readonly<Record<FigureChange['figure'], string>> = {
  oneOff: 'one-off cost',
  running: 'cost a year',
  staffDays: 'staff days',
  cashable: 'cashable benefit a year, at full effect',
  cashableInYear: 'cashable benefit',
  contribution: 'contribution',
  contributedDays: 'contribution in days',
};

function figureName(reading: Reading, { part, figure, year, kind, description }: FigureChange): string {
  const more = [
    kind && CONTRIBUTIONS[kind].toLowerCase(),
    description,
    year !== null && yearInWords(year).toLowerCase(),
  ];
  return [`${partName(reading, part)}: ${FIGURES[figure]}`, ...more.filter(Boolean)].join(', ');
}

const valueOf = ({ figure }: FigureChange, value: string | null): string => {
  if (value === null) return 'none';
  return figure === 'staffDays' || figure === 'contributedDays' ? withCommas(value) : poundsInWords(value);
};

export const yearInWords = (year: number): string => (year === 0 ? 'Year 0, the set-up' : `Year ${year}`);

const partName = ({ project }: Reading, id: string): string =>
  project.cases.current?.parts.find((part) => part.id === id)?.title ?? id;
