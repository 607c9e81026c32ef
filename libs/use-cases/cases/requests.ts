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
  PenceAmounts,
  RealDate,
  RealMonth,
  WholeNumber,
  YesNo,
} from '../validation/fields.js';

export class SaveScopeRequest {
  @FreeText() currentPosition: string;
  @OneOf(['strategic', 'operational']) level: string;
  @OneOf(['quick', 'medium', 'long']) gainBand: string;
  @FreeText(20_000, { nullable: true, description: 'One member’s arrangement that could be opened to the others.' })
  existingArrangement: string | null;
  @Id() workstream: string;
  @PenceAmount({
    optional: true,
    description: 'Whole-life cost in pence, as far as it is known: it decides on the route.',
  })
  wholeLifeCost?: string;
  @WholeNumber(1, 600, { optional: true, description: 'Months of delivery, as far as they are known.' })
  deliveryMonths?: number;
}

export class OptionRequest {
  @Line() title: string;
  @YesNo() businessAsUsual: boolean;
}

export class WeightRequest {
  @Id() unit: string;
  @WholeNumber(1, 1_000_000_000) weight: number;
}

export class SharingRequest {
  @OneOf(['equal', 'headcount', 'usage', 'fixed'], {
    description: 'Equally, by staff, by use, or in proportions that were agreed.',
  })
  by: string;
  @ListOf(() => WeightRequest, {
    max: 100,
    description: 'What each unit weighs, unless it is split equally. A unit without a weight cannot join the part.',
  })
  weights: WeightRequest[];
}

export class PartRequest {
  @Id() id: string;
  @Line() title: string;
  @YesNo() required: boolean;
  @PenceAmount({ description: 'Shared one-off cost in pence.' }) sharedOneOff: string;
  @PenceAmount({ description: 'Shared running cost a year in pence.' }) sharedRunning: string;
  @Nested(() => SharingRequest, {
    optional: true,
    description: 'How the shared cost is split among those who join the part; equally unless stated.',
  })
  sharing?: SharingRequest;
}

export class FloorsRequest {
  @PenceAmount({ nullable: true }) netAnnualCashable: string | null;
  @PenceAmount({ nullable: true }) netPresentValue: string | null;
}

export class BaselineRequest {
  @Decimal() value: string;
  @RealDate() date: string;
}

export class ProfileMonthRequest {
  @RealMonth() month: string;
  @PenceAmount({ description: 'Pence for a cashable line, else whole own units.' }) amount: string;
}

export class BenefitLineRequest {
  @Id() id: string;
  @Line() title: string;
  @Id() unit: string;
  @Id() ownerPost: string;
  @YesNo() cashable: boolean;
  @YesNo() disBenefit: boolean;
  @Line() measure: string;
  @Nested(() => BaselineRequest, {
    nullable: true,
    description: 'null: no dated baseline, so the line is not countable.',
  })
  baseline: BaselineRequest | null;
  @RealMonth() start: string;
  @ListOf(() => ProfileMonthRequest, { min: 1, max: 240 }) profile: ProfileMonthRequest[];
  @Ids() dependencies: string[];
}

/** What a case counts with, whatever its chapters. */
class CaseTermsRequest {
  @ListOf(() => OptionRequest, { max: 20 }) options: OptionRequest[];
  @ListOf(() => PartRequest, { max: 20 }) parts: PartRequest[];
  @PenceAmount({ description: 'The sum that limits of schemes of delegation are tested on, in pence.' }) value: string;
  @WholeNumber(1, 60) years: number;
  @WholeNumber(1, 100) minimumUnits: number;
  @Ids() requiredUnits: string[];
  @Nested(() => FloorsRequest) floors: FloorsRequest;
  @OneOf(['service', 'authority_only', 'delegated']) policingScope: string;
  @ListOf(() => BenefitLineRequest, { max: 100 }) benefitLines: BenefitLineRequest[];
  @Id({ optional: true, description: 'Organisation that is to lead, where the case changes it (X5).' }) lead?: string;
  @YesNo({ optional: true, description: 'What the project is to do changes (X2).' }) scopeChanges?: boolean;
  @PenceAmount({ optional: true, description: 'What a unit pays that leaves, beside its share, in pence (X4).' })
  exitCost?: string;
  @RealDate({ optional: true, description: 'Until then everyone who joins is committed (X4).' })
  committedUntil?: string;
  @Ids({ description: 'Projects it enables; then it may have no cashable benefit.' }) enables: string[];
}

export class SaveCaseRequest extends CaseTermsRequest {
  @FreeText() strategic: string;
  @FreeText() economic: string;
  @FreeText() commercial: string;
  @FreeText() financial: string;
  @FreeText() management: string;
}

export class SaveJustificationRequest extends CaseTermsRequest {
  @FreeText(20_000, { description: 'The one combined case of a quick win.' }) justification: string;
}

export class OpenMemberReviewRequest {}

export class PartFiguresRequest {
  @Id() part: string;
  @PenceAmount() oneOff: string;
  @PenceAmount() running: string;
  @WholeNumber(0, 1_000_000) staffDays: number;
  @PenceAmount({ description: 'Gross annual cashable benefit at full effect, in pence.' }) cashable: string;
  @PenceAmounts({
    optional: true,
    min: 1,
    max: 60,
    description: 'The cashable benefit of each year of the case, from year 1; left out: at full effect in each.',
  })
  cashableByYear?: string[];
}

export class ContributionRequest {
  @Id() part: string;
  @OneOf(['cash', 'staff', 'assets', 'hosting']) kind: string;
  @WholeNumber(0, 60, { description: 'Year of the case; 0 is that of the set-up.' }) year: number;
  @PenceAmount({ description: 'What it is worth, in pence.' }) amount: string;
  @WholeNumber(0, 1_000_000, { optional: true, description: 'Days, of staff only.' }) days?: number;
  @Line() description: string;
}

export class FiguresRequest {
  @Id() unit: string;
  @ListOf(() => PartFiguresRequest, { min: 1, max: 20 }) parts: PartFiguresRequest[];
  @ListOf(() => ContributionRequest, { optional: true, max: 200, description: 'Left out: none.' })
  contributions?: ContributionRequest[];
}

export class AgreeEstimateRequest {
  @Id() unit: string;
}

export class GiveCommentRequest {
  @Id() organisation: string;
  @FreeText() text: string;
}

export class RecordPowersRequest {
  @FreeText(20_000, { description: 'The legal basis on which the parties of this date may do it together.' })
  text: string;
}

export class RecordOptimismBiasRequest {
  @OneOf(['standard_buildings', 'non_standard_buildings', 'equipment'], {
    description: 'What the one-off cost is mostly spent on; its starting uplift is policy.',
  })
  kind: string;
  @WholeNumber(0, 1000, { description: 'Uplift of the one-off cost, in per cent.' }) oneOff: number;
  @WholeNumber(0, 1000, {
    optional: true,
    description: 'Uplift of the running cost, in per cent; left out: nothing is outsourced.',
  })
  running?: number;
  @WholeNumber(0, 1000, { description: 'Uplift of the time of delivery, in per cent.' }) time: number;
  @WholeNumber(0, 100, { description: 'By how many per cent benefits are taken to fall short.' }) benefits: number;
  @FreeText(20_000, { optional: true, description: 'Needed for less than the starting uplift, or than stood before.' })
  evidence?: string;
}

export class RecordEqualityRequest {
  @OneOf(['screening', 'assessment']) step: string;
  @YesNo({ optional: true, description: 'For an assessment: false with the reason in the text.' }) needed?: boolean;
  @FreeText() text: string;
}
