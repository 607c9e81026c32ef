import { FreeText, RealDate } from '../validation/fields.js';

export class AskToHoldRequest {
  @FreeText() reason: string;
}

export class DeclineHoldRequest {
  @FreeText() reason: string;
}

export class HoldRequest {
  @FreeText() reason: string;
  @RealDate() until: string;
}

export class ReviewHoldRequest {
  @FreeText() note: string;
}

export class ResumeRequest {}
