import { Choices, FreeText, Line, ListOf, OneOf, RealDate, WholeNumber } from '../validation/fields.js';

/** Names of the ladders, as a policy has them. */
export const LADDERS = [
  'proposal',
  'draft',
  'vote',
  'comment',
  'optIn',
  'secondKey',
  'deferral',
  'conditionFailed',
  'benefitReturn',
  'condition',
  'discharge',
  'holdReview',
  'papers',
  'exceptionReport',
  'recoveryPlan',
  'riskReview',
  'exceptionAnswer',
  'reOptIn',
  'objection',
  'leadVacant',
  'notice',
  'callIn',
  'chain',
  'review',
  'reviewAge',
  'postImplementation',
  'action',
] as const;

/** Whom a rung can be for. */
export const RECIPIENTS = ['holder', 'PL', 'OR', 'OD', 'FIN', 'CE', 'SC', 'SS', 'BL', 'PO', 'MAG'] as const;

export class OwnRung {
  @OneOf(['start', 'due'], { description: 'Counted from when it began to wait, or from the day on which it is due.' })
  from: string;
  @WholeNumber(-250, 250, { description: 'Working days; negative: before.' }) offset: number;
  @Choices(RECIPIENTS, { min: 1 }) to: string[];
}

export class SetReminderPlanRequest {
  @OneOf(LADDERS) ladder: string;
  @ListOf(() => OwnRung, { max: 20, description: 'Empty: those of the policy again.' }) rungs: OwnRung[];
  @FreeText() reason: string;
}

export class PostponeReminderRequest {
  @Line(200, { description: 'Of the duty, as the reminders of the project have it.' }) timer: string;
  @RealDate({ description: 'A working day within the deadline.' }) until: string;
}
