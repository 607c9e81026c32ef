import type { Instant } from '../calendar/instant.js';
import { monthOf } from '../calendar/months.js';
import type { BenefitLine } from '../cases/state.js';
import type { Project } from '../projects/state.js';

/** The lines of the baseline (B1), and beside them those of units that joined late (O10). */
export const allLines = ({ benefits }: Pick<Project, 'benefits'>): readonly BenefitLine[] => [
  ...benefits.baseline,
  ...besideBaseline(benefits),
];

/** O10: a line that a later baseline has taken in stands there. */
export const besideBaseline = ({ baseline, beside = [] }: Project['benefits']): readonly BenefitLine[] =>
  beside.filter(({ id }) => !baseline.some((line) => line.id === id));

export const lineOf = (project: Project, id: string): BenefitLine | undefined =>
  allLines(project).find((line) => line.id === id);

/** O10: what a line brings from the month on in which its unit joins. */
export const fromThenOn = (project: Project, line: BenefitLine, at: Instant): BenefitLine => ({
  ...line,
  profile: line.profile.filter(({ month }) => month >= monthOf(at, project)),
});
