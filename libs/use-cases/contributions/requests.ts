import { FreeText, Id, OneOf, PenceAmount, WholeNumber } from '../validation/fields.js';

class OfContributionRequest {
  @Id() unit: string;
  @OneOf(['cash', 'staff', 'assets', 'hosting']) kind: string;
  @WholeNumber(0, 60, { description: 'Year of the case; 0 is that of the set-up.' }) year: number;
}

export class RecordContributionRequest extends OfContributionRequest {
  @PenceAmount({ description: 'What was delivered of it so far, in all, in pence.' }) amount: string;
  @WholeNumber(0, 1_000_000, { optional: true, description: 'Days so far in all, of staff only.' }) days?: number;
  @FreeText() evidence: string;
}

export class ConfirmContributionRequest extends OfContributionRequest {}
