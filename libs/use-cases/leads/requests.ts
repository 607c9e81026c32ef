import { SupportRequest } from '../participation/requests.js';
import { FreeText, Id, Line, Nested, RealDate, WholeNumber } from '../validation/fields.js';

export class StandDownRequest {
  @Id() organisation: string;
  @FreeText() reason: string;
}

export class NominateLeadRequest {
  @Id({ description: 'Organisation that is to lead.' }) organisation: string;
  @Id({ description: 'Post of its project lead.' }) post: string;
}

export class AcceptLeadRequest {
  @Id() organisation: string;
  @Id() post: string;
  @WholeNumber(1, 1_000_000, { optional: true, description: 'Needed of an organisation that is nominated (X5).' })
  caseVersion?: number;
  @Id({ optional: true, description: 'Likewise: body or post of the organisation that took the decision.' })
  body?: string;
  @RealDate({ optional: true, description: 'Likewise.' }) decidedOn?: string;
  @Line(200, { optional: true, description: 'Likewise.' }) reference?: string;
  @Nested(() => SupportRequest, { optional: true, description: 'Needed of a body that decides in urgency (V11).' })
  support?: SupportRequest;
}
