import type { Act } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { holdEndsAt, presentHold } from './holds.js';

/** X6: a hold ends by itself on its last day. */
export function holdActs(project: Project): readonly Act[] {
  const present = presentHold(project);
  return present ? [{ dueAt: holdEndsAt(project, present), command: { type: 'EndHold' } }] : [];
}
