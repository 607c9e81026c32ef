import type { Project } from '../projects/state.js';
import { riskOf } from './register.js';

/** T2: what a form on a risk was opened with; it rises with each look at it, and with its end. */
export function riskVersionOf(project: Project, id: string): string {
  const risk = riskOf(project, id);
  return risk ? `${risk.closed ? 'closed' : 'open'}-${risk.versions.length}` : '0';
}
