import type { BenefitLine } from '../cases/state.js';
import type { Project } from '../projects/state.js';
import { allLines, fromThenOn } from './lines.js';
import { capturedOf, isDelivered } from './standing.js';

/** B1, C9: what freezes at G3: the lines with a dated baseline of the units that have joined; of a late one from then on (O10). */
export const frozenLines = (project: Project): readonly BenefitLine[] =>
  (project.cases.current?.benefitLines ?? [])
    .filter(
      ({ baseline, unit }) => baseline !== null && JOINED.includes(project.participation.units[unit]?.status ?? ''),
    )
    .map((line) => {
      const came = project.movements.lateJoins.findLast(({ unit }) => unit === line.unit)?.at;
      return came ? fromThenOn(project, line, came) : line;
    });

const JOINED: readonly string[] = ['JOINED', 'JOINED_COND'];

/** X7: lines that a budget has taken in although their benefit is not delivered in full, and now never will be. */
export const linesToReverse = (project: Project): readonly string[] =>
  allLines(project)
    .filter((line) => capturedOf(project, line.id) > 0n && !isDelivered(project, line))
    .map(({ id }) => id);
