import { type Rag, ragOf, realisationPercent } from '#domain/benefits/realisation.js';
import { realisationPolicy } from '#domain/policy/additions.js';
import { countedLines, realisedBy } from '#domain/recoveries/ratio.js';
import { recoveriesOf } from '#domain/recoveries/ratings.js';
import type { Rating } from '#domain/recoveries/state.js';
import type { Reading } from './reading.js';

/** How a benefit line stood at the end of a month, in pence from the beginning, by what is validated now. */
export interface LineRating {
  readonly line: string;
  readonly title: string;
  readonly unit: string;
  readonly planned: string;
  readonly realised: string;
  /** `null`: nothing was planned until then. */
  readonly percent: number | null;
  readonly rag: Rag | null;
}

/** B5: a month as it was rated, with the lines that count towards it. */
export interface RatingView extends Rating {
  readonly lines: readonly LineRating[];
}

export const ratingsView = ({ project }: Reading): readonly RatingView[] =>
  recoveriesOf(project).ratings.map((rating) => ({
    ...rating,
    lines: countedLines(project).map((line) => {
      const { planned, realised } = realisedBy(project, line, rating.month);
      const percent = realisationPercent(realised, planned);
      return {
        line: line.id,
        title: line.title,
        unit: line.unit,
        planned: planned.toString(),
        realised: realised.toString(),
        percent,
        rag: percent === null ? null : ragOf(percent, realisationPolicy(project)),
      };
    }),
  }));
