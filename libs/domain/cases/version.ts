import type { Project } from '../projects/state.js';
import { figuresOf } from './figures.js';

/** T2: what a form on the scope was opened with. */
export const scopeVersionOf = ({ cases }: Project): string => String(cases.scopeRevision);

/** T2: what a form on the case was opened with. */
export const caseVersionOf = ({ cases }: Project): string => String(cases.version);

/** T2: what a form on a unit's figures was opened with. */
export const figuresVersionOf = (project: Project, unit: string): string =>
  String(figuresOf(project, unit)?.revision ?? 0);
