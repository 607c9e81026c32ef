import type { Project } from '../projects/state.js';
import type { Hold } from './state.js';

/** Changes the hold that lasts. */
export function changeHold(project: Project, change: (hold: Hold) => Partial<Hold>): Project {
  const last = project.holds.all.at(-1)!;
  const all = [...project.holds.all.slice(0, -1), { ...last, ...change(last) }];
  return { ...project, holds: { ...project.holds, all } };
}
