import { isToConfirm } from '#domain/contributions/confirm-contribution.js';
import { joinedUnits } from '#domain/participation/units.js';
import type { Openings } from './situation.js';

export const contributionsOpenings = {
  RecordContribution: ({ project }) =>
    project.benefits.frozenAt === null
      ? []
      : [...new Set([...joinedUnits(project).map(({ id }) => id), ...project.contributions.units])].map((unit) => ({
          unit,
        })),
  ConfirmContribution: ({ project }) =>
    Object.values(project.contributions.delivered)
      .filter(isToConfirm)
      .map(({ unit, kind, year }) => ({ unit, kind, year: String(year) })),
} satisfies Openings;
