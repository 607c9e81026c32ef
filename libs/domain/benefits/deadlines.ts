import { endOf } from '../calendar/due.js';
import type { Instant, Month } from '../calendar/instant.js';
import { endOfMonth, nextMonth } from '../calendar/months.js';
import { addWorkingDays, workingDayOfNextMonth } from '../calendar/working-days.js';
import type { BenefitLine } from '../cases/state.js';
import { afterHolds } from '../holds/holds.js';
import { stagesOf } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { allLines } from './lines.js';
import { returnOf } from './returns.js';
import { firstMonthOf, unsettledLines } from './standing.js';

/** A return that a unit has still to make, when it is due and when its silence counts as nil. */
export interface ExpectedReturn {
  readonly unit: string;
  readonly month: Month;
  readonly dueAt: Instant;
  readonly nilAt: Instant;
}

/** B2: a unit returns by working day 10 of the next month. */
export const returnDue = (project: Project, month: Month): Instant => endOf(returnDay(project, month), project);

/** B2: missing so many working days after that, a return counts as nil. */
export const nilAt = (project: Project, month: Month): Instant =>
  endOf(
    afterHolds(
      project,
      returnDue(project, month),
      addWorkingDays(returnDay(project, month), project.policy.benefits.nilAfterDays, project.calendar),
    ),
    project,
  );

/** B2: the benefits lead validates by working day 15 of the next month. */
export const validationDue = (project: Project, month: Month): Instant =>
  endOf(workingDayOfNextMonth(month, project.policy.benefits.validationDay, project.calendar), project);

/** X6: a hold stops the days in which a return is made. */
function returnDay(project: Project, month: Month) {
  const { policy, calendar } = project;
  const day = workingDayOfNextMonth(month, policy.benefits.returnDay, calendar);
  return afterHolds(project, endOfMonth(month, calendar), day);
}

/** B2, B6: the next return of each unit that has an unsettled line; the one after it is expected once it is in. */
export function returnsExpected(project: Project): readonly ExpectedReturn[] {
  if (!stagesOf.SubmitReturn.includes(project.stage)) return [];
  const unsettled = unsettledLines(project);
  return [...new Set(unsettled.map(({ unit }) => unit))].map((unit) => {
    const month = nextMonthOf(project, unit, unsettled);
    return { unit, month, dueAt: returnDue(project, month), nilAt: nilAt(project, month) };
  });
}

/** The first month in which the unit has an unsettled line and no return. */
function nextMonthOf(project: Project, unit: string, unsettled: readonly BenefitLine[]): Month {
  const starts = unsettled.filter((line) => line.unit === unit).map((line) => firstMonthOf(project, line));
  let month = starts.reduce((a, b) => (a < b ? a : b));
  while (returnOf(project, unit, month)) month = nextMonth(month);
  return month;
}

/**
 * B2: the lines that a unit's return for a month covers: those unsettled that have begun by then. A return that is
 * made again covers the lines it covered before.
 */
export function linesAwaited(project: Project, unit: string, month: Month): readonly BenefitLine[] {
  const before = returnOf(project, unit, month);
  if (before) return allLines(project).filter(({ id }) => before.lines.some(({ line }) => line === id));
  return unsettledLines(project).filter((line) => line.unit === unit && firstMonthOf(project, line) <= month);
}
