import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { PlanMilestones } from './commands.js';

export interface MilestonesPlanned {
  readonly type: 'MilestonesPlanned';
  readonly milestones: PlanMilestones['milestones'];
}

export interface DeliveryStarted {
  readonly type: 'DeliveryStarted';
}

export interface MilestoneReached {
  readonly type: 'MilestoneReached';
  readonly milestone: string;
  readonly reachedOn: PlainDate;
}

export interface HandedOver {
  readonly type: 'HandedOver';
  readonly to: string;
  readonly text: TextRef;
}

export interface LessonsFiled {
  readonly type: 'LessonsFiled';
  readonly text: TextRef;
}

export interface ClosureRequested {
  readonly type: 'ClosureRequested';
}

export type DeliveryEvent =
  MilestonesPlanned | DeliveryStarted | MilestoneReached | HandedOver | LessonsFiled | ClosureRequested;
