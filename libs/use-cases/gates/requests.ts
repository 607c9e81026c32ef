import { ConditionMovedRequest } from '../conditions/requests.js';
import { ExemptText, FreeText, Id, ListOf, OneOf, RealDate, WholeNumber } from '../validation/fields.js';

export class SubmitToGateRequest {
  @OneOf(['G1', 'G2', 'G3', 'G4', 'G5']) gate: string;
}

export class SubmitItemRequest {
  @OneOf(['cancel', 'write-off']) kind: string;
  @Id({ optional: true, description: 'Benefit line of a write-off.' }) line?: string;
  @FreeText() reason: string;
  @FreeText(20_000, { optional: true, description: 'Needed to cancel.' }) exitPlan?: string;
}

/** The round of an item that is acted on. */
class OnRoundRequest {
  @Id({ description: 'G1, G2, G3, G4, G5, cancel, write-off/<line> or chairs-action/<gate>.' }) item: string;
  @WholeNumber(1, 10_000) round: number;
}

export class ScheduleItemRequest extends OnRoundRequest {
  @Id() meeting: string;
}

export class AllowLateItemRequest extends OnRoundRequest {
  @Id() meeting: string;
  @FreeText() reason: string;
}

export class IssuePapersRequest extends OnRoundRequest {}

export class OpenVoteRequest extends OnRoundRequest {
  @OneOf(['written', 'meeting']) method: string;
  @OneOf(['approve', 'approve_with_conditions', 'defer', 'refer_back', 'reject']) motion: string;
  @RealDate({ optional: true, description: 'Needed to defer.' }) deferTo?: string;
  @ListOf(() => ConditionMovedRequest, { optional: true, max: 50, description: 'Needed to approve with conditions.' })
  conditions?: ConditionMovedRequest[];
}

export class CastVoteRequest extends OnRoundRequest {
  @Id() seat: string;
  @OneOf(['for', 'against', 'abstain']) choice: string;
  @FreeText(20_000, { optional: true, description: 'Needed against.' }) reason?: string;
}

export class ChangeVoteRequest extends CastVoteRequest {
  @WholeNumber(1, 10_000, { description: 'Number of the vote that it replaces; 1 for the first.' }) replaces: number;
}

export class RecordVoteForRequest extends CastVoteRequest {
  @FreeText(20_000, { description: 'What shows how the seat votes, and where it can be seen.' }) evidence: string;
}

export class UseCastingVoteRequest extends OnRoundRequest {
  @OneOf(['for', 'against']) choice: string;
}

export class DeclareInterestRequest {
  @Id() seat: string;
  @Id({ optional: true, description: 'G1, G2, G3, G5, cancel or write-off/<line>; left out: the whole project.' })
  item?: string;
  @OneOf(['none', 'personal', 'prejudicial', 'organisational']) kind: string;
  @FreeText(20_000, { optional: true, description: 'Needed unless there is none.' }) nature?: string;
}

export class ChoosePresidingRequest extends OnRoundRequest {
  @Id() seat: string;
}

export class NameSubstituteRequest extends OnRoundRequest {
  @Id() seat: string;
  @Id({ nullable: true, description: 'Opaque id of the person; null: the naming is withdrawn.' }) person: string | null;
}

export class CallIntoMeetingRequest extends OnRoundRequest {
  @Id() seat: string;
}

export class ReadinessRequest {
  @Id() criterion: string;
  @FreeText() evidence: string;
}

/** Words left out stay as they are; each kind of item has its own. */
export class ReissuePaperRequest extends OnRoundRequest {
  @FreeText(20_000, { description: 'Why the paper changes.' }) why: string;
  @FreeText(20_000, { optional: true, description: 'G1 to G5: what the lead says about the paper.' }) remarks?: string;
  @FreeText(20_000, { optional: true, description: 'G1.' }) currentPosition?: string;
  @FreeText(20_000, { optional: true }) existingArrangement?: string;
  @FreeText(20_000, { optional: true, description: 'G2.' }) strategic?: string;
  @FreeText(20_000, { optional: true }) economic?: string;
  @FreeText(20_000, { optional: true }) commercial?: string;
  @FreeText(20_000, { optional: true }) financial?: string;
  @FreeText(20_000, { optional: true }) management?: string;
  @FreeText(20_000, { optional: true }) justification?: string;
  @ListOf(() => ReadinessRequest, { optional: true, max: 50, description: 'G4.' }) readiness?: ReadinessRequest[];
  @FreeText(20_000, { optional: true, description: 'G5: the words of the hand-over.' }) handover?: string;
  @FreeText(20_000, { optional: true, description: 'G5: the lessons learned.' }) lessons?: string;
  @FreeText(20_000, { optional: true, description: 'Cancel, write-off.' }) reason?: string;
  @FreeText(20_000, { optional: true, description: 'Cancel.' }) exitPlan?: string;
}

export class MarkExemptRequest extends OnRoundRequest {
  @WholeNumber(1, 7, { description: 'Paragraph of Part 1 of Schedule 12A to the Local Government Act 1972.' })
  paragraph: number;
  @FreeText(20_000, { description: 'Why the public interest is better served by keeping it exempt; this is public.' })
  reasons: string;
  @ExemptText(100_000, { description: 'What is exempt. Only those read it whom V12 names.' }) appendix: string;
}

export class AgreeToChairsActionRequest extends OnRoundRequest {
  @Id() seat: string;
}

export class TakeChairsActionRequest extends OnRoundRequest {
  @OneOf(['approve', 'approve_with_conditions', 'defer', 'refer_back', 'reject'], {
    description: 'A chair’s action can only approve.',
  })
  motion: string;
  @FreeText() reason: string;
  @Id({ description: 'Seat of another organisation that has agreed.' }) agreedBy: string;
}

export class WithdrawItemRequest extends OnRoundRequest {
  @FreeText() reason: string;
}

export class CloseVoteRequest extends OnRoundRequest {}
