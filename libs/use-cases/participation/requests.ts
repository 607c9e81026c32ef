import {
  Decimal,
  FreeText,
  Id,
  Ids,
  Line,
  ListOf,
  Nested,
  OneOf,
  PenceAmount,
  RealDate,
  WholeNumber,
} from '../validation/fields.js';

export class MarkNotRelevantRequest {
  @Id() unit: string;
  @FreeText() reason: string;
}

export class ClaimInvitationRequest {
  @Id() unit: string;
}

export class ConditionRequest {
  @OneOf(['cost_share', 'payback_years', 'units_joined', 'judged']) metric: string;
  @OneOf(['<=', '>='], { optional: true }) operator?: string;
  @Decimal({ optional: true, description: 'Pence, years or units, by metric.' }) value?: string;
  @FreeText(20_000, { optional: true, description: 'Of a condition that the member itself judges.' }) text?: string;
}

/** V11 */
export class SupportRequest {
  @Line(200, { description: 'Post or name of the chair who gave it.' }) chair: string;
  @RealDate() givenOn: string;
  @Line(200, { description: 'Of the document in which it is written.' }) reference: string;
}

export class RecordDecisionRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000) caseVersion: number;
  @OneOf(['join', 'decline', 'defer']) answer: string;
  @OneOf(
    ['own_arrangement', 'no_benefit_at_our_scale', 'resources', 'timing', 'powers', 'police_family_route', 'other'],
    { optional: true, description: 'Needed to decline.' },
  )
  reasonCode?: string;
  @FreeText(20_000, { optional: true }) reason?: string;
  @RealDate({ optional: true, description: 'Needed to defer.' }) until?: string;
  @ListOf(() => ConditionRequest, { optional: true, max: 20 }) conditions?: ConditionRequest[];
  @Ids({ optional: true, min: 1, max: 20, description: 'Parts of the scope; all of them unless named.' })
  parts?: string[];
  @PenceAmount({ optional: true, description: 'Largest share of the shared one-off cost it accepts, in pence.' })
  largestShare?: string;
  @Id({ description: 'Body or post of the organisation that took the decision.' }) body: string;
  @RealDate() decidedOn: string;
  @Line() reference: string;
  @Nested(() => SupportRequest, { optional: true, description: 'Needed of a body that decides in urgency (V11).' })
  support?: SupportRequest;
}

export class RecommendDecisionRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000) caseVersion: number;
  @OneOf(['join', 'decline', 'defer']) answer: string;
  @Id({ description: 'Body or post of the organisation that is to decide.' }) body: string;
  @FreeText(20_000, { description: 'Why, and on which terms.' }) note: string;
}

export class CheckDecisionRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000) caseVersion: number;
  @OneOf(['finance', 'legal']) step: string;
  @OneOf(['in_order', 'not_in_order']) finding: string;
  @FreeText(20_000, { description: 'What was found.' }) note: string;
}

export class CallInRequest {
  @Id() organisation: string;
  @FreeText() reason: string;
}

export class ReconfirmRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000) caseVersion: number;
  @PenceAmount({ optional: true }) largestShare?: string;
  @Id() body: string;
  @RealDate() decidedOn: string;
  @Line() reference: string;
  @Nested(() => SupportRequest, { optional: true, description: 'Needed of a body that decides in urgency (V11).' })
  support?: SupportRequest;
}

export class ExtendOptInRequest {
  @WholeNumber(1, 1000, { description: 'Working days.' }) days: number;
  @FreeText() reason: string;
}

export class ChooseUnviableRouteRequest {
  @OneOf(['rework', 'invite_again', 'cancel']) route: string;
  @FreeText() reason: string;
  @FreeText(20_000, { optional: true, description: 'Needed to cancel.' }) exitPlan?: string;
}

export class ConfirmUnviableRouteRequest {
  @OneOf(['rework', 'invite_again', 'cancel']) route: string;
}
