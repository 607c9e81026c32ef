import type { Month } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import type { BenefitReturn } from './state.js';

/** Where a unit's return for a month is kept. */
export const keyOf = (unit: string, month: Month): string => `${unit}/${month}`;

export const returnOf = ({ benefits }: Project, unit: string, month: Month): BenefitReturn | undefined =>
  benefits.returns[keyOf(unit, month)];
