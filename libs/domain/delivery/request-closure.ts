import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { projectMessages } from '../projects/messages.js';
import { barsCommitment } from '../rebaselines/commitments.js';
import type { RequestClosure } from './commands.js';
import { isPlanUnstated, missingForClosure } from './completeness.js';
import type { DeliveryEvent } from './events.js';
import { deliveryMessages } from './messages.js';

const refuse = refusals({ ...projectMessages, ...deliveryMessages });

/** Outputs handed over, lessons filed, each benefit line has an owner. */
export const requestClosure: Decide<RequestClosure, DeliveryEvent> = (project) => {
  const missing = missingForClosure(project).join(', ');
  if (isPlanUnstated(project)) return refuse('PROJECT.NOT_STATED', { what: missing });
  const refused = barsCommitment(project);
  if (refused) return refused;
  return missing ? refuse('DELIVERY.INCOMPLETE', { missing }) : accept({ type: 'ClosureRequested' });
};
