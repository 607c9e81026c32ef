import { accept, refusals } from '../kernel/decision.js';
import type { Room } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { finishKept } from '../rebaselines/baselines.js';
import type { DeliveryCommand } from './commands.js';
import type { DeliveryEvent } from './events.js';
import { fileLessons, handOver } from './hand-over.js';
import { deliveryMessages } from './messages.js';
import { planMilestones, withReached } from './plan-milestones.js';
import { reachMilestone } from './reach-milestone.js';
import { requestClosure } from './request-closure.js';
import type { DeliveryState } from './state.js';

const refuse = refusals(deliveryMessages);

/** From the launch to the request for closure: a plan, its milestones, the hand-over and what was learned. */
export const delivery: Room<DeliveryCommand, DeliveryEvent> = {
  decide: {
    PlanMilestones: planMilestones,
    StartDelivery: ({ delivery: { status, milestones } }) => {
      if (status !== 'mobilising') return refuse('DELIVERY.ALREADY_STARTED');
      return milestones.length === 0 ? refuse('DELIVERY.NO_MILESTONES') : accept({ type: 'DeliveryStarted' });
    },
    ReachMilestone: reachMilestone,
    HandOver: handOver,
    FileLessons: fileLessons,
    RequestClosure: requestClosure,
  },

  evolve: {
    MilestonesPlanned: (project, { event }) =>
      withDelivery(project, {
        milestones: withReached(event.milestones, project.delivery.milestones),
        revision: project.delivery.revision + 1,
      }),
    DeliveryStarted: (project, { at }) => finishKept(withDelivery(project, { status: 'running', startedAt: at })),
    MilestoneReached: (project, { event, at }) =>
      withDelivery(project, {
        milestones: project.delivery.milestones.map((each) =>
          each.id === event.milestone ? { ...each, reachedOn: event.reachedOn, recordedAt: at } : each,
        ),
      }),
    HandedOver: (project, { event, at }) =>
      withDelivery(project, { handedOver: { to: event.to, text: event.text, at } }),
    LessonsFiled: (project, { event, at }) => withDelivery(project, { lessons: { text: event.text, at } }),
    ClosureRequested: (project) => project,
  },
};

const withDelivery = (project: Project, change: Partial<DeliveryState>): Project => ({
  ...project,
  delivery: { ...project.delivery, ...change },
});
