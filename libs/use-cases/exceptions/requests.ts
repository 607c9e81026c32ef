import { FreeText, Id, OneOf, PenceAmount, RealDate } from '../validation/fields.js';

class OnExceptionRequest {
  @Id({ description: 'E1: counted within the project.' }) exception: string;
}

export class RaiseExceptionRequest {
  @FreeText(20_000, { description: 'What has happened, or is forecast.' }) words: string;
  @PenceAmount({ optional: true, description: 'Whole-life cost that is forecast, in pence (X1).' })
  wholeLifeCost?: string;
  @PenceAmount({ optional: true, description: 'Net benefit a year that is forecast, in pence (X1).' })
  netAnnualBenefit?: string;
  @RealDate({ optional: true, description: 'End of the plan that is forecast (X1).' }) finish?: string;
}

export class FileExceptionReportRequest extends OnExceptionRequest {
  @FreeText() text: string;
}

export class AnswerExceptionRequest extends OnExceptionRequest {
  @OneOf(['continue', 'rebaseline', 'stop']) answer: string;
  @FreeText() reason: string;
  @FreeText(20_000, { optional: true, description: 'Needed to stop.' }) exitPlan?: string;
}
