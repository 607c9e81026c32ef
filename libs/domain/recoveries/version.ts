import type { Project } from '../projects/state.js';
import { planOf } from './plans.js';

/** T2: what a form on a recovery plan was opened with: how often it has been filed. */
export const recoveryVersionOf = (project: Project, id: string): string =>
  String(planOf(project, id)?.filed.length ?? 0);
