import { BenefitLineRequest } from '../cases/requests.js';
import {
  FinancialYear,
  FreeText,
  Id,
  Line,
  ListOf,
  Nested,
  OneOf,
  PenceAmount,
  RealMonth,
} from '../validation/fields.js';

export class ReturnLineRequest {
  @Id() line: string;
  @PenceAmount({ description: 'Pence for a cashable line, else whole own units.' }) amount: string;
  @FreeText(20_000, { nullable: true, description: 'Needed where the amount is not 0.' }) evidence: string | null;
}

class OfReturnRequest {
  @Id() unit: string;
  @RealMonth() month: string;
}

export class SubmitReturnRequest extends OfReturnRequest {
  @ListOf(() => ReturnLineRequest, { min: 1, max: 100 }) lines: ReturnLineRequest[];
}

export class ConfirmBenefitRequest extends OfReturnRequest {}

export class CountersignReturnRequest extends OfReturnRequest {}

export class ValidateReturnRequest extends OfReturnRequest {
  @OneOf(['validated', 'queried']) verdict: string;
  @FreeText(20_000, { optional: true, description: 'Needed for a query.' }) query?: string;
}

export class TurnBenefitRequest {
  @Id() line: string;
  @Nested(() => BenefitLineRequest, { description: 'The line that takes its place from its start on.' })
  into: BenefitLineRequest;
  @FreeText() evidence: string;
}

export class CaptureInBudgetRequest {
  @Id() line: string;
  @PenceAmount() amount: string;
  @FinancialYear() budgetYear: string;
  @Line() budgetLine: string;
}
