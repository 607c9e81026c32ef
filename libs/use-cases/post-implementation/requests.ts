import { FreeText, PenceAmount } from '../validation/fields.js';

export class FilePostImplementationReviewRequest {
  @FreeText(20_000, { description: 'What was achieved, held against the case.' }) achieved: string;
  @FreeText(20_000, { description: 'What was not, or less than was promised.' }) shortfall: string;
  @FreeText(20_000, { description: 'What others can learn from it.' }) lessons: string;
  @PenceAmount({ optional: true, description: 'What it cost over its whole life, in pence.' }) wholeLifeCost?: string;
  @PenceAmount({ optional: true, description: 'Net cashable benefit in all, in pence.' }) netBenefit?: string;
}
