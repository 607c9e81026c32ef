import { allLines } from '#domain/benefits/lines.js';
import { plannedByMonth } from '#domain/benefits/planned-by-month.js';
import { capturedOf, forecastOf, realisedOf, statusOfLine } from '#domain/benefits/standing.js';
import type { BenefitLine } from '#domain/cases/state.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

const plannedColumns = (line: BenefitLine) => {
  const { from, amounts } = plannedByMonth(line);
  return { plannedFrom: from, planned: amounts };
};

/** Lines as frozen (B1) and those beside them (O10); before that, as the case has them. */
export function benefitRows(project: Project): Rows {
  const { id, benefits, cases } = project;
  const lines = benefits.frozenAt ? allLines(project) : (cases.current?.benefitLines ?? []);
  return {
    benefit_lines: lines.map((line) => ({
      project: id,
      id: line.id,
      unit: line.unit,
      title: line.title,
      ownerPost: line.ownerPost,
      cashable: line.cashable,
      disBenefit: line.disBenefit,
      measure: line.measure,
      start: line.start,
      status: statusOfLine(project, line.id),
      forecast: forecastOf(line).toString(),
      realised: realisedOf(project, line.id).toString(),
      captured: capturedOf(project, line.id).toString(),
      ...plannedColumns(line),
    })),
    returns: Object.values(benefits.returns).map(
      ({ unit, month, revision, status, submittedBy, confirmedBy, countersignedBy, at }) => ({
        project: id,
        unit,
        month,
        revision,
        status,
        submittedBy,
        confirmedBy,
        countersignedBy,
        at,
      }),
    ),
  };
}
