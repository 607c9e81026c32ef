import { hasLeft, isWrittenOff } from '../benefits/standing.js';
import { allLines } from '../benefits/lines.js';
import type { Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import { sum } from '../money/pence.js';
import type { Project } from '../projects/state.js';

/** Pence, of a line or net of several. */
export interface Realised {
  readonly planned: bigint;
  readonly realised: bigint;
}

/** B5: what counts: money that is still looked for. What was written off (B6), or has left with its unit (X4), does not. */
export const countedLines = (project: Project): readonly BenefitLine[] =>
  allLines(project).filter((line) => line.cashable && !isWrittenOff(project, line.id) && !hasLeft(project, line));

/** B5: planned and verified of a line, from the beginning to the end of a month. */
export const realisedBy = ({ benefits }: Project, { id, profile }: BenefitLine, month: Month): Realised => ({
  planned: sum(profile.filter((each) => each.month <= month).map(({ amount }) => amount)),
  realised: sum(
    Object.values(benefits.returns)
      .filter((made) => made.status === 'validated' && made.month <= month)
      .flatMap(({ lines }) => lines.filter(({ line }) => line === id).map(({ amount }) => amount)),
  ),
});

/** B4, B5: net: dis-benefits are taken off. */
export const netRealisedBy = (project: Project, month: Month): Realised =>
  countedLines(project).reduce<Realised>(
    (net, line) => {
      const { planned, realised } = realisedBy(project, line, month);
      const sign = line.disBenefit ? -1n : 1n;
      return { planned: net.planned + sign * planned, realised: net.realised + sign * realised };
    },
    { planned: 0n, realised: 0n },
  );
