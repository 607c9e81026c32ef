import { FreeText, Id, Line, ListOf, RealDate } from '../validation/fields.js';

export class MilestoneRequest {
  @Id() id: string;
  @Line() title: string;
  @RealDate() due: string;
}

export class PlanMilestonesRequest {
  @ListOf(() => MilestoneRequest, { min: 1, max: 100 }) milestones: MilestoneRequest[];
}

export class StartDeliveryRequest {}

export class ReachMilestoneRequest {
  @Id() milestone: string;
  @RealDate() reachedOn: string;
}

export class HandOverRequest {
  @Id({ description: 'Post that runs the outputs from now on.' }) to: string;
  @FreeText() text: string;
}

export class FileLessonsRequest {
  @FreeText() text: string;
}

export class RequestClosureRequest {}
