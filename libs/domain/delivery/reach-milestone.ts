import { dateOf } from '../calendar/due.js';
import { dateInWords } from '../calendar/words.js';
import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import type { ReachMilestone } from './commands.js';
import type { DeliveryEvent } from './events.js';
import { deliveryMessages } from './messages.js';

const refuse = refusals(deliveryMessages);

/** A milestone is reached once, while delivery is running, on a day that has come. */
export const reachMilestone: Decide<ReachMilestone, DeliveryEvent> = (
  project,
  { milestone, reachedOn },
  _facts,
  now,
) => {
  const { status, milestones } = project.delivery;
  if (status === 'mobilising') return refuse('DELIVERY.NOT_STARTED');
  const planned = milestones.find(({ id }) => id === milestone);
  if (!planned) return refuse('DELIVERY.MILESTONE_UNKNOWN', { milestone });
  if (planned.reachedOn) {
    return refuse('DELIVERY.ALREADY_REACHED', { title: planned.title, date: dateInWords(planned.reachedOn) });
  }
  if (reachedOn > dateOf(now, project)) return refuse('DELIVERY.DATE_IN_FUTURE', { date: dateInWords(reachedOn) });
  return accept({ type: 'MilestoneReached', milestone, reachedOn });
};
