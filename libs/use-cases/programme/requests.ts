import { PostRequest } from '../organisations/requests.js';
import {
  Choices,
  FreeText,
  Id,
  Ids,
  LastDate,
  Line,
  ListOf,
  Nested,
  OneOf,
  PenceAmount,
  RealDate,
  RealDates,
  Reference,
  TimeOfDay,
  WholeNumber,
  YesNo,
} from '../validation/fields.js';

const Days = (): PropertyDecorator => WholeNumber(0, 1000, { description: 'Working days.' });

export class AdoptCalendarRequest {
  @Id() id: string;
  @WholeNumber(1, 1_000_000) version: number;
  @OneOf(['Europe/London']) zone: string;
  @RealDates({ max: 2000 }) holidays: string[];
  @WholeNumber(1900, 2200) knownUntilYear: number;
}

class CriterionPolicy {
  @Id() id: string;
  @Line() title: string;
}

class RoutePolicy {
  @PenceAmount() majorFrom: string;
  @PenceAmount({ optional: true }) quickWinBelow?: string;
  @WholeNumber(1, 600, { optional: true }) quickWinMonths?: number;
  @WholeNumber(1, 1000, { optional: true, description: 'Working days.' }) reviewDays?: number;
  @ListOf(() => CriterionPolicy, { optional: true, max: 50 }) readiness?: CriterionPolicy[];
}

class Share {
  @WholeNumber(1, 100) numerator: number;
  @WholeNumber(1, 100) denominator: number;
}

class QuorumPolicy {
  @WholeNumber(1, 100) least: number;
  @Nested(() => Share) share: Share;
  @WholeNumber(1, 100) organisations: number;
  @Days() nextMeetingWithin: number;
}

class MajorityPolicy {
  @Nested(() => Share) share: Share;
  @OneOf(['more_than', 'at_least']) reached: string;
  @OneOf(['votes_cast', 'eligible_seats']) of: string;
}

class VotingPolicy {
  @Nested(() => MajorityPolicy) majority: MajorityPolicy;
  @Ids({ description: 'Seats without whose vote for it nothing is carried.' }) mustAgree: string[];
}

class MeetingPolicy {
  @Days() clearDays: number;
  @Days() substituteDays: number;
}

class WrittenProcedurePolicy {
  @Days() days: number;
  @WholeNumber(1, 100) seatsToCallIn: number;
  @YesNo() allowed: boolean;
}

class DeferralPolicy {
  @Days() longest: number;
  @Days() withoutMeeting: number;
  @WholeNumber(1, 100) reportedFrom: number;
}

class ConditionsPolicy {
  @Days() lapseDays: number;
}

class ChairsActionPolicy {
  @OneOf(['lapses', 'stands']) unconfirmed: string;
}

const GATES = ['G1', 'G2', 'G3', 'G4', 'G5'];

class PowersPolicy {
  @Choices(GATES, { description: 'Gates that ask for a powers check (C5).' }) requiredAt: string[];
}

class OptimismBiasPolicy {
  @Choices(GATES, { description: 'Gates that ask for a statement of optimism bias (C7).' }) requiredAt: string[];
  @WholeNumber(0, 1000) standardBuildings: number;
  @WholeNumber(0, 1000) nonStandardBuildings: number;
  @WholeNumber(0, 1000) equipment: number;
  @WholeNumber(0, 1000) outsourcing: number;
}

class ExceptionsPolicy {
  @Days() reportDays: number;
}

class HoldPolicy {
  @Days() longest: number;
  @Days() reviewEvery: number;
}

class RebaselinePolicy {
  @WholeNumber(1, 1000) costPercent: number;
  @WholeNumber(1, 1000) benefitPercent: number;
  @WholeNumber(1, 1000) ownBenefitPercent: number;
  @WholeNumber(1, 1000) sharePercent: number;
  @Days() finishDays: number;
  @Days() decideDays: number;
  @Days() objectDays: number;
}

class TolerancePolicy {
  @WholeNumber(0, 1000) costPercent: number;
  @Days() days: number;
  @WholeNumber(0, 1000) benefitPercent: number;
}

class RealisationPolicy {
  @WholeNumber(1, 100) greenPercent: number;
  @WholeNumber(1, 100) amberPercent: number;
}

class PostImplementationPolicy {
  @WholeNumber(0, 60, { description: 'Months after closure from which on the review can be filed (B6).' })
  fromMonths: number;
  @WholeNumber(1, 120, { description: 'Months after closure by which it is due (B6).' }) untilMonths: number;
}

class RecoveryPolicy {
  @Days() planDays: number;
  @WholeNumber(1, 100) ambersToPlan: number;
  @WholeNumber(1, 100) redsToEscalate: number;
  @WholeNumber(1, 100) redsToReport: number;
}

class RiskCategoryPolicy {
  @Id() id: string;
  @Line() title: string;
}

class RiskLevels {
  @Line() very_low: string;
  @Line() low: string;
  @Line() medium: string;
  @Line() high: string;
  @Line() very_high: string;
}

const RATINGS = ['low', 'medium', 'high', 'very_high'];

class RiskMatrixRow {
  @OneOf(RATINGS) very_low: string;
  @OneOf(RATINGS) low: string;
  @OneOf(RATINGS) medium: string;
  @OneOf(RATINGS) high: string;
  @OneOf(RATINGS) very_high: string;
}

class RiskMatrix {
  @Nested(() => RiskMatrixRow) very_low: RiskMatrixRow;
  @Nested(() => RiskMatrixRow) low: RiskMatrixRow;
  @Nested(() => RiskMatrixRow) medium: RiskMatrixRow;
  @Nested(() => RiskMatrixRow) high: RiskMatrixRow;
  @Nested(() => RiskMatrixRow) very_high: RiskMatrixRow;
}

class RisksPolicy {
  @ListOf(() => RiskCategoryPolicy, { min: 1, max: 50 }) categories: RiskCategoryPolicy[];
  @Nested(() => RiskLevels, { description: 'What each level of likelihood means.' }) likelihood: RiskLevels;
  @Nested(() => RiskLevels, { description: 'What each level of impact means.' }) impact: RiskLevels;
  @Nested(() => RiskMatrix, { description: 'The rating, by likelihood and then by impact.' }) matrix: RiskMatrix;
  @Days() reviewDays: number;
  @Days() graceDays: number;
}

class NoticePolicy {
  @Days() days: number;
}

class LeadPolicy {
  @Days() vacantDays: number;
}

class CalendarsPolicy {
  @Days() nearDays: number;
}

class CasePolicy {
  @WholeNumber(1, 20) leastOptions: number;
  @Days() commentDays: number;
  @WholeNumber(0, 1000, { description: 'Discount rate in thousandths.' }) discountPerMille: number;
}

class OptInPolicy {
  @Days() windowDays: number;
  @Days() extensionDays: number;
  @Days() longStopDays: number;
  @Days() lapseDays: number;
  @Days() inviteAgainDays: number;
  @Days() reconfirmDays: number;
  @YesNo({ optional: true }) sealed?: boolean;
}

class BenefitsPolicy {
  @WholeNumber(1, 20) returnDay: number;
  @WholeNumber(1, 20) validationDay: number;
  @Days() nilAfterDays: number;
}

class Rung {
  @WholeNumber(-1000, 1000) offset: number;
  @OneOf(['start', 'due']) from: string;
  @Choices(['holder', 'PL', 'OR', 'OD', 'FIN', 'CE', 'SC', 'SS', 'BL', 'PO', 'MAG'], { min: 1 }) to: string[];
}

class Ladders {
  @ListOf(() => Rung) proposal: Rung[];
  @ListOf(() => Rung) draft: Rung[];
  @ListOf(() => Rung) vote: Rung[];
  @ListOf(() => Rung) comment: Rung[];
  @ListOf(() => Rung) optIn: Rung[];
  @ListOf(() => Rung) secondKey: Rung[];
  @ListOf(() => Rung) deferral: Rung[];
  @ListOf(() => Rung) conditionFailed: Rung[];
  @ListOf(() => Rung) benefitReturn: Rung[];
  @ListOf(() => Rung, { optional: true }) condition?: Rung[];
  @ListOf(() => Rung, { optional: true }) discharge?: Rung[];
  @ListOf(() => Rung, { optional: true }) holdReview?: Rung[];
  @ListOf(() => Rung, { optional: true }) exceptionReport?: Rung[];
  @ListOf(() => Rung, { optional: true }) recoveryPlan?: Rung[];
  @ListOf(() => Rung, { optional: true }) riskReview?: Rung[];
  @ListOf(() => Rung, { optional: true }) exceptionAnswer?: Rung[];
  @ListOf(() => Rung, { optional: true }) papers?: Rung[];
  @ListOf(() => Rung, { optional: true }) reOptIn?: Rung[];
  @ListOf(() => Rung, { optional: true }) objection?: Rung[];
  @ListOf(() => Rung, { optional: true }) leadVacant?: Rung[];
  @ListOf(() => Rung, { optional: true }) notice?: Rung[];
  @ListOf(() => Rung, { optional: true }) callIn?: Rung[];
  @ListOf(() => Rung, { optional: true }) chain?: Rung[];
  @ListOf(() => Rung, { optional: true }) review?: Rung[];
  @ListOf(() => Rung, { optional: true }) reviewAge?: Rung[];
  @ListOf(() => Rung, { optional: true }) postImplementation?: Rung[];
  @ListOf(() => Rung, { optional: true }) action?: Rung[];
}

export class AdoptPolicyRequest {
  @Id() id: string;
  @WholeNumber(1, 1_000_000) version: number;
  @TimeOfDay() dueTime: string;
  @TimeOfDay() reminderTime: string;
  @Nested(() => RoutePolicy) route: RoutePolicy;
  @Nested(() => QuorumPolicy) quorum: QuorumPolicy;
  @Nested(() => VotingPolicy, { optional: true, description: 'Left out: a simple majority (V4).' })
  voting?: VotingPolicy;
  @Nested(() => MeetingPolicy) meeting: MeetingPolicy;
  @Nested(() => WrittenProcedurePolicy) writtenProcedure: WrittenProcedurePolicy;
  @Nested(() => DeferralPolicy) deferral: DeferralPolicy;
  @Nested(() => ConditionsPolicy, { optional: true }) conditions?: ConditionsPolicy;
  @Nested(() => ChairsActionPolicy, { optional: true }) chairsAction?: ChairsActionPolicy;
  @Nested(() => PowersPolicy, { optional: true }) powers?: PowersPolicy;
  @Nested(() => OptimismBiasPolicy, { optional: true }) optimismBias?: OptimismBiasPolicy;
  @Nested(() => ExceptionsPolicy, { optional: true }) exceptions?: ExceptionsPolicy;
  @Nested(() => HoldPolicy, { optional: true }) hold?: HoldPolicy;
  @Nested(() => RebaselinePolicy, { optional: true }) rebaseline?: RebaselinePolicy;
  @Nested(() => TolerancePolicy, { optional: true }) tolerance?: TolerancePolicy;
  @Nested(() => LeadPolicy, { optional: true }) lead?: LeadPolicy;
  @Nested(() => NoticePolicy, { optional: true }) notice?: NoticePolicy;
  @Nested(() => CalendarsPolicy, { optional: true }) calendars?: CalendarsPolicy;
  @Nested(() => RealisationPolicy, { optional: true }) realisation?: RealisationPolicy;
  @Nested(() => PostImplementationPolicy, { optional: true }) postImplementation?: PostImplementationPolicy;
  @Nested(() => RecoveryPolicy, { optional: true }) recovery?: RecoveryPolicy;
  @Nested(() => RisksPolicy, { optional: true }) risks?: RisksPolicy;
  @Nested(() => CasePolicy) case: CasePolicy;
  @Nested(() => OptInPolicy) optIn: OptInPolicy;
  @Nested(() => BenefitsPolicy) benefits: BenefitsPolicy;
  @Nested(() => Ladders) ladders: Ladders;
}

export class ErasePersonRequest {
  @Id({ description: 'Opaque id of the person.' }) person: string;
}

export class ReplaceSeatHolderRequest {
  @Id() seat: string;
  @Id({ nullable: true, description: 'Opaque id of the person; null: the seat falls vacant.' }) holder: string | null;
}

export class AppointDeputyRequest {
  @Id() seat: string;
  @Id({ description: 'Opaque id of the person.' }) person: string;
  @RealDate({ description: 'First day.' }) from: string;
  @LastDate('from', { description: 'Last day, included.' }) until: string;
  @Choices(['G1', 'G2', 'G3', 'G5', 'cancel', 'write-off'], { description: 'Kinds of items; none: all.' })
  kinds: string[];
}

export class EndDeputyRequest {
  @Id() seat: string;
  @Id({ description: 'Opaque id of the person.' }) person: string;
}

export class DeclareStandingInterestRequest {
  @OneOf(['personal', 'prejudicial', 'organisational']) kind: string;
  @FreeText(20_000, { description: 'What the interest is in.' }) nature: string;
  @RealDate({ description: 'Since when there has been this interest.' }) since: string;
  @Ids({ description: 'It touches projects of these workstreams, …' }) workstreams: string[];
  @Ids({ description: '… and those that these organisations lead; none of either: all projects.' })
  organisations: string[];
}

export class EndStandingInterestRequest {
  @Id({ description: 'Its entry in the register.' }) interest: string;
  @FreeText(20_000) reason: string;
}

export class RedactRegisterRequest {
  @Reference({ description: 'Of the text, as the register has it.' }) reference: string;
  @OneOf(['personal_data', 'confidence', 'unlawful', 'mistake']) ground: string;
  @FreeText(20_000, { optional: true }) reason?: string;
}

class WorkstreamRequest {
  @Id() id: string;
  @Id() code: string;
  @Line() name: string;
}

class UnitRequest {
  @Id() id: string;
  @Line() name: string;
  @Ids({ min: 1 }) organisations: string[];
}

class BodyRequest {
  @Id() id: string;
  @Line() name: string;
  @Id({ nullable: true }) organisation: string | null;
  @Line(2000) source: string;
}

class SeatRequest {
  @Id() id: string;
  @Line() title: string;
  @Id() organisation: string;
  @OneOf(['chair', 'deputy', 'member']) office: string;
  @Id({ nullable: true }) holder: string | null;
  @YesNo() assumed: boolean;
}

export class AdoptProgrammeRequest {
  @Id() id: string;
  @Id() code: string;
  @Line() name: string;
  @ListOf(() => WorkstreamRequest) workstreams: WorkstreamRequest[];
  @ListOf(() => UnitRequest) units: UnitRequest[];
  @ListOf(() => BodyRequest) bodies: BodyRequest[];
  @ListOf(() => PostRequest) posts: PostRequest[];
  @ListOf(() => SeatRequest) seats: SeatRequest[];
  @Nested(() => AdoptPolicyRequest) policy: AdoptPolicyRequest;
  @Nested(() => AdoptCalendarRequest) calendar: AdoptCalendarRequest;
}
