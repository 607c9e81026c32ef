import { SupportRequest } from '../participation/requests.js';
import { FreeText, Id, Ids, Line, Nested, RealDate, WholeNumber } from '../validation/fields.js';

export class RequestLateJoinRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000) caseVersion: number;
  @Ids({ optional: true, min: 1, max: 20, description: 'Parts of the scope; all of them unless named.' })
  parts?: string[];
  @Id({ description: 'Body or post of the organisation that took the decision.' }) body: string;
  @RealDate() decidedOn: string;
  @Line() reference: string;
  @Nested(() => SupportRequest, { optional: true, description: 'Needed of a body that decides in urgency (V11).' })
  support?: SupportRequest;
}

export class GiveNoticeRequest {
  @Id() organisation: string;
  @FreeText() reason: string;
  @Id({ description: 'Body or post of the organisation that took the decision.' }) body: string;
  @RealDate() decidedOn: string;
  @Line() reference: string;
  @Nested(() => SupportRequest, { optional: true, description: 'Needed of a body that decides in urgency (V11).' })
  support?: SupportRequest;
}

export class WaiveNoticeRequest {
  @Id() unit: string;
  @RealDate({ description: 'The day on which it leaves, from today to the end of its notice.' }) leavesOn: string;
  @FreeText() reason: string;
}
