import type { BenefitLine } from '../cases/state.js';
import type { Project } from '../projects/state.js';
import { capturedOf, isDelivered } from './standing.js';

/** B1, C9: what freezes at G3: the lines with a dated baseline of the units that have joined. */
export const frozenLines = ({ cases, participation }: Project): readonly BenefitLine[] =>
  (cases.current?.benefitLines ?? []).filter(
    ({ baseline, unit }) => baseline !== null && JOINED.includes(participation.units[unit]?.status ?? ''),
  );

const JOINED: readonly string[] = ['JOINED', 'JOINED_COND'];

/** X7: lines that a budget has taken in although their benefit is not delivered in full, and now never will be. */
export const linesToReverse = (project: Project): readonly string[] =>
  project.benefits.baseline
    .filter((line) => capturedOf(project, line.id) > 0n && !isDelivered(project, line))
    .map(({ id }) => id);
