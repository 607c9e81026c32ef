import type { Instant } from '../calendar/instant.js';
import type { DeliveryState } from '../delivery/state.js';
import type { Project } from '../projects/state.js';
import type { ItemId } from './state.js';
import { withdrawItem } from './withdraw.js';

/** What an approval changes that takes effect, beside the stage. */
export function tookEffect(project: Project, approved: ItemId, at: Instant): Project {
  // X7: what has been closed can no longer be cancelled.
  if (approved === 'G5') return { ...project, gates: withdrawItem(project.gates, 'cancel', at) };
  return approved === 'G4' ? inDelivery(project, 'ready') : project;
}

/** V10: the approval by chair's action was not confirmed. */
export const lostEffect = (project: Project, gate: ItemId): Project =>
  gate === 'G4' && project.delivery.status === 'ready' ? inDelivery(project, 'running') : project;

/** Running, or ready for service by G4. */
const inDelivery = (project: Project, status: DeliveryState['status']): Project => ({
  ...project,
  delivery: { ...project.delivery, status },
});
