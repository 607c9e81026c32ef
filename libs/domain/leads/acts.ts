import type { Act } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { vacantUntil } from './vacancy.js';

/** X5: without a confirmed lead the project is held; a hold over something else comes first. */
export function leadActs(project: Project): readonly Act[] {
  const dueAt = project.stage === 'DELIVERY' ? vacantUntil(project) : null;
  return dueAt ? [{ dueAt, command: { type: 'HoldWithoutLead' } }] : [];
}
