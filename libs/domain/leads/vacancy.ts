import { dueAfter } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { leadPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';

/** X5: by when a lead is to be confirmed; `null`: the lead has not stood down, or the project was held over it. */
export function vacantUntil(project: Project): Instant | null {
  const { stoodDown } = project.leads;
  return stoodDown && !stoodDown.held ? dueAfter(stoodDown.at, leadPolicy(project).vacantDays, project) : null;
}
