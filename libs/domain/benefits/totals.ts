import type { BenefitLine } from '../cases/state.js';
import type { Project } from '../projects/state.js';
import { besideBaseline } from './lines.js';
import { capturedOf, forecastOf, plannedOf, realisedOf } from './standing.js';

/** B4: apart, always. Decimal strings: pence where cashable, else whole own units. */
export interface Split {
  readonly gross: string;
  readonly disBenefits: string;
  readonly net: string;
}

interface Totals {
  /** Over the whole profile; nothing more once the project is cancelled (X7). */
  readonly forecast: Split;
  /** To date: in the months that had ended when the project was last touched. */
  readonly planned: Split;
  /** Validated. */
  readonly realised: Split;
}

export interface BenefitTotals {
  readonly cashable: Totals & { readonly captured: Split };
  /** One entry for each measure: what is not money is never added up across measures. */
  readonly nonCashable: readonly (Totals & { readonly measure: string })[];
}

/** B4: sums over the frozen baseline; `null` while there is none, for an unknown is not 0. */
export const benefitTotals = (project: Project): BenefitTotals | null =>
  project.benefits.frozenAt === null ? null : totalsOver(project, project.benefits.baseline);

/** O10: what units that joined late bring beside it; `null`: there is no such line. */
export function totalsBeside(project: Project): BenefitTotals | null {
  const beside = besideBaseline(project.benefits);
  return beside.length === 0 ? null : totalsOver(project, beside);
}

function totalsOver(project: Project, baseline: readonly BenefitLine[]): BenefitTotals {
  const cashable = baseline.filter((line) => line.cashable);
  const others = baseline.filter((line) => !line.cashable);
  return {
    cashable: { ...totals(project, cashable), captured: split(cashable, ({ id }) => capturedOf(project, id)) },
    nonCashable: [...new Set(others.map(({ measure }) => measure))].map((measure) => ({
      measure,
      ...totals(
        project,
        others.filter((line) => line.measure === measure),
      ),
    })),
  };
}

const totals = (project: Project, lines: readonly BenefitLine[]): Totals => ({
  forecast: split(lines, (line) => (project.stage === 'CANCELLED' ? 0n : forecastOf(line))),
  planned: split(lines, (line) => plannedOf(project, line)),
  realised: split(lines, ({ id }) => realisedOf(project, id)),
});

function split(lines: readonly BenefitLine[], amountOf: (line: BenefitLine) => bigint): Split {
  const add = (disBenefit: boolean) =>
    lines.filter((line) => line.disBenefit === disBenefit).reduce((total, line) => total + amountOf(line), 0n);
  const [gross, disBenefits] = [add(false), add(true)];
  return { gross: `${gross}`, disBenefits: `${disBenefits}`, net: `${gross - disBenefits}` };
}
