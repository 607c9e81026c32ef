import type { Project } from '../projects/state.js';
import { conditionOf } from './conditions.js';

/** T2: what a form on a condition was opened with; it rises with each piece of evidence. */
export function conditionVersionOf(project: Project, id: string): string {
  const condition = conditionOf(project, id);
  return condition ? `${condition.status}-${condition.evidence.length}` : '0';
}
