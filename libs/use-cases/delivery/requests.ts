import { FreeText, Id, Line, ListOf, RealDate, YesNo } from '../validation/fields.js';

export class MilestoneRequest {
  @Id() id: string;
  @Line() title: string;
  @RealDate() due: string;
  @YesNo({ optional: true, description: 'Units can join late until it is reached; else until the last one is (O10).' })
  cutOff?: boolean;
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
