import { FreeText, Id, OneOf, RealDate } from '../validation/fields.js';

class OnConditionRequest {
  @Id({ description: 'G2/1/1: item, round and number of the condition.' }) condition: string;
}

export class FileEvidenceRequest extends OnConditionRequest {
  @FreeText() text: string;
}

export class DischargeConditionRequest extends OnConditionRequest {}

/** A condition of a motion to approve with conditions. */
export class ConditionMovedRequest {
  @OneOf(['precedent', 'subsequent']) kind: string;
  @Id({ description: 'Post that sees to it.' }) owner: string;
  @RealDate() due: string;
  @FreeText() words: string;
  @Id({ optional: true, description: 'Seat or post that may discharge it; left out: the chair.' }) discharger?: string;
}
