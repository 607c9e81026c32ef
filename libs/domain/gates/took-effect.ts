import type { Instant } from '../calendar/instant.js';
import { courseOf, withCourse } from '../delivery/course.js';
import type { Project } from '../projects/state.js';
import type { ItemId } from './state.js';
import { withdrawItem } from './withdraw.js';

/** What an approval changes that takes effect, beside the stage. */
export function tookEffect(project: Project, approved: ItemId, at: Instant): Project {
  // X7: what has been closed can no longer be cancelled.
  if (approved === 'G5') return { ...project, gates: withdrawItem(project.gates, 'cancel', at) };
  return approved === 'G4' ? withCourse(project, 'ready') : project;
}

/** V10: the approval by chair's action was not confirmed. */
export const lostEffect = (project: Project, gate: ItemId): Project =>
  gate === 'G4' && courseOf(project) === 'ready' ? withCourse(project, 'running') : project;
