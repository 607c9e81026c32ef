import { FreeText, Id, ListOf, OneOf, RealDate, WholeNumber } from '../validation/fields.js';

export class AskForMajorRouteRequest {
  @Id() organisation: string;
  @FreeText() reason: string;
}

export class TakeQuickWinRouteRequest {}

export class LeaveQuickWinRouteRequest {}

export class RecommendationRequest {
  @FreeText() text: string;
}

export class RecordAssuranceRequest {
  @OneOf(['G2', 'G3', 'G4', 'G5']) gate: string;
  @OneOf(['green', 'amber_green', 'amber', 'amber_red', 'red'], { description: 'Delivery confidence.' })
  confidence: string;
  @RealDate() reviewedOn: string;
  @FreeText() findings: string;
  @ListOf(() => RecommendationRequest, { max: 50 }) recommendations: RecommendationRequest[];
}

export class RespondToReviewRequest {
  @WholeNumber(1, 10_000, { description: 'Number of the review.' }) review: number;
  @FreeText() response: string;
}

export class ConfirmReadinessRequest {
  @Id({ description: 'Of the list in the policy: what must be ready before G4.' }) criterion: string;
  @FreeText() evidence: string;
}
