import { FreeText, Id, Line, ListOf, OneOf, Reference, WholeNumber } from '../validation/fields.js';

export class ProposeProjectRequest {
  @Line() title: string;
  @FreeText() summary: string;
  @Id() workstream: string;
  @Id() leadOrganisation: string;
  @Id({ description: 'Post of the project lead, in the lead organisation.' }) leadPost: string;
}

export class StatedFactRequest {
  @Line(400) what: string;
  @Line(2000) value: string;
  @Line(400) source: string;
}

export class AdoptProjectRequest {
  @Line() title: string;
  @Id({ nullable: true, description: 'null: not stated.' }) workstream: string | null;
  @Id({ nullable: true, description: 'null: not stated.' }) leadOrganisation: string | null;
  @OneOf(['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH', 'CLOSED']) stage: string;
  @Line(200) asAt: string;
  @Line(400) source: string;
  @ListOf(() => StatedFactRequest) stated: StatedFactRequest[];
}

export class AcceptProposalRequest {}

export class ReturnProposalRequest {
  @FreeText() reason: string;
}

export class ResubmitProposalRequest {
  @Line() title: string;
  @FreeText() summary: string;
}

export class WithdrawProposalRequest {
  @FreeText() reason: string;
}

export class RedactTextRequest {
  @Reference({ description: 'Of the text, as the history has it.' }) reference: string;
  @OneOf(['personal_data', 'confidence', 'unlawful', 'mistake']) ground: string;
  @FreeText(20_000, { optional: true }) reason?: string;
}

export class FollowVersionRequest {
  @WholeNumber(1, 1_000_000) version: number;
}
