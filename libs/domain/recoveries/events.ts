import type { Month } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Rating, RecoveryPlan } from './state.js';

/** B5: the month is closed, and what follows from how the project stands. ExceptionRaised is beside it where it escalates. */
export interface RealisationRated extends Omit<Rating, 'at'> {
  readonly type: 'RealisationRated';
  readonly month: Month;
  /** Recovery plans that are asked for with it. */
  readonly plans: readonly Pick<RecoveryPlan, 'id' | 'owner' | 'organisation' | 'lines'>[];
  /** Red so often that the steering group decides. */
  readonly escalated: boolean;
  /** Red so often that the Mayor's Advisory Group is told. */
  readonly reported: boolean;
}

export interface RecoveryPlanFiled {
  readonly type: 'RecoveryPlanFiled';
  readonly plan: string;
  readonly text: TextRef;
}

export type RecoveryEvent = RealisationRated | RecoveryPlanFiled;
