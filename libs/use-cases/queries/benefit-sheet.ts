import { linesAwaited, returnsExpected, type ExpectedReturn } from '#domain/benefits/deadlines.js';
import { allLines, besideBaseline } from '#domain/benefits/lines.js';
import { capturedOf, forecastOf, plannedOf, realisedOf, statusOfLine } from '#domain/benefits/standing.js';
import type { BenefitStatus } from '#domain/benefits/state.js';
import { type BenefitTotals, benefitTotals, totalsBeside } from '#domain/benefits/totals.js';
import type { Month } from '#domain/calendar/instant.js';
import type { BenefitLine } from '#domain/cases/state.js';
import type { Reading } from './reading.js';

/** A benefit line with what has come of it: pence where cashable, else whole own units. */
export interface LineStanding {
  readonly line: BenefitLine;
  /** O10: of a unit that joined late: it stands beside the baseline. */
  readonly beside: boolean;
  readonly status: BenefitStatus;
  readonly forecast: string;
  readonly planned: string;
  readonly realised: string;
  readonly captured: string;
}

/** B4: the frozen lines, or before the freeze those of the case; totals only over frozen ones. */
export interface BenefitSheet {
  readonly frozen: boolean;
  readonly lines: readonly LineStanding[];
  readonly totals: BenefitTotals | null;
  /** O10: of what stands beside the baseline; `null`: nothing does. */
  readonly beside: BenefitTotals | null;
  readonly expected: readonly ExpectedReturn[];
}

export function benefitSheet({ project }: Reading): BenefitSheet {
  const frozen = project.benefits.frozenAt !== null;
  const beside = besideBaseline(project.benefits);
  const lines = frozen ? allLines(project) : (project.cases.current?.benefitLines ?? []);
  return {
    frozen,
    lines: lines.map((line) => ({
      line,
      beside: beside.includes(line),
      status: statusOfLine(project, line.id),
      forecast: `${forecastOf(line)}`,
      planned: `${plannedOf(project, line)}`,
      realised: `${realisedOf(project, line.id)}`,
      captured: `${capturedOf(project, line.id)}`,
    })),
    totals: benefitTotals(project),
    beside: totalsBeside(project),
    expected: frozen ? returnsExpected(project) : [],
  };
}

/** B2: what a unit's return for a month has to cover. */
export const linesToReturn = ({ project }: Reading, unit: string, month: Month): readonly BenefitLine[] =>
  linesAwaited(project, unit, month);
