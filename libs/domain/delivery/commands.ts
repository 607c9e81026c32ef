import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';

/** A milestone as it is planned. */
export interface PlannedMilestone {
  readonly id: string;
  readonly title: string;
  readonly due: PlainDate;
  /** O10: units can join late until it is reached; absent: it is another one, or the last. */
  readonly cutOff?: boolean;
}

/** PL */
export interface PlanMilestones {
  readonly type: 'PlanMilestones';
  /** The whole plan; milestones already reached stay. */
  readonly milestones: readonly PlannedMilestone[];
}

/** PL: mobilising becomes running. */
export interface StartDelivery {
  readonly type: 'StartDelivery';
}

/** PL */
export interface ReachMilestone {
  readonly type: 'ReachMilestone';
  readonly milestone: string;
  readonly reachedOn: PlainDate;
}

/** PL: outputs handed over to a post that runs them from now on. */
export interface HandOver {
  readonly type: 'HandOver';
  readonly to: string;
  readonly text: TextRef;
}

/** PL */
export interface FileLessons {
  readonly type: 'FileLessons';
  readonly text: TextRef;
}

/** PL */
export interface RequestClosure {
  readonly type: 'RequestClosure';
}

export type DeliveryCommand = PlanMilestones | StartDelivery | ReachMilestone | HandOver | FileLessons | RequestClosure;
