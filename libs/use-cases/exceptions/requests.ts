import { FreeText, Id, OneOf } from '../validation/fields.js';

class OnExceptionRequest {
  @Id({ description: 'E1: counted within the project.' }) exception: string;
}

export class FileExceptionReportRequest extends OnExceptionRequest {
  @FreeText() text: string;
}

export class AnswerExceptionRequest extends OnExceptionRequest {
  @OneOf(['continue', 'rebaseline', 'stop']) answer: string;
  @FreeText() reason: string;
  @FreeText(20_000, { optional: true, description: 'Needed to stop.' }) exitPlan?: string;
}
