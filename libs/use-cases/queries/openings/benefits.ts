import { linesAwaited, returnsExpected } from '#domain/benefits/deadlines.js';
import { allLines } from '#domain/benefits/lines.js';
import { capturedOf, realisedOf, unsettledLines } from '#domain/benefits/standing.js';
import { monthOf } from '#domain/calendar/months.js';
import type { Project } from '#domain/projects/state.js';
import type { About, Openings } from './situation.js';

export const benefitsOpenings = {
  SubmitReturn: ({ project, now }) => [
    ...returnsExpected(project)
      .filter(({ unit, month }) => month <= monthOf(now, project) && linesAwaited(project, unit, month).length > 0)
      .map(({ unit, month }) => ({ unit, month })),
    ...returnsThat(project, 'submitted', 'queried'),
  ],
  ConfirmBenefit: ({ project }) => returnsThat(project, 'submitted'),
  CountersignReturn: ({ project }) =>
    returnsThat(project, 'confirmed').filter(
      ({ unit, month }) => project.benefits.returns[`${unit}/${month}`].needsCountersignature,
    ),
  ValidateReturn: ({ project }) => [
    ...returnsThat(project, 'countersigned'),
    ...returnsThat(project, 'confirmed').filter(
      ({ unit, month }) => !project.benefits.returns[`${unit}/${month}`].needsCountersignature,
    ),
  ],
  CaptureInBudget: ({ project }) =>
    allLines(project)
      .filter(
        ({ id, cashable, disBenefit }) => cashable && !disBenefit && realisedOf(project, id) > capturedOf(project, id),
      )
      .map(({ id }) => ({ line: id })),
  TurnBenefit: ({ project }) => unsettledLines(project).map(({ id }) => ({ line: id })),
} satisfies Openings;

const returnsThat = ({ benefits }: Project, ...statuses: readonly string[]): readonly About[] =>
  Object.values(benefits.returns)
    .filter(({ status }) => statuses.includes(status))
    .map(({ unit, month }) => ({ unit, month }));
