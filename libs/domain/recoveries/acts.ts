import type { Act } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { monthToRate } from './months.js';

/** B5: the next month is rated by itself. */
export function recoveryActs(project: Project): readonly Act[] {
  const next = monthToRate(project);
  return next ? [{ dueAt: next.dueAt, command: { type: 'RateRealisation', month: next.month } }] : [];
}
