import type { Month } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import { returnOf } from './returns.js';

/** T2: what a form on a unit's return was opened with; it rises when the unit makes the return again. */
export const benefitVersionOf = (project: Project, unit: string, month: Month): string =>
  String(returnOf(project, unit, month)?.revision ?? 0);

/** T2: what a form for a capture was opened with: how often budgets have taken the line in. */
export const captureVersionOf = ({ benefits }: Project, line: string): string =>
  String(benefits.captures.filter((capture) => capture.line === line).length);
