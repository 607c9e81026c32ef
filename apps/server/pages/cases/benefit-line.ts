import { choice, date, decimal, given, group, month, orNone, several, text, ticked, yesNo } from '../form-fields.js';
import { type Fields } from '../form-mapper.js';
import { profile } from './profile.js';

/** The questions about one benefit (C9). */
export const benefitLineForm: Fields = {
  id: given('benefit'),
  title: text('benefit'),
  unit: choice('unit whose benefit it is'),
  ownerPost: choice('owner'),
  cashable: yesNo('is it money that a budget can take in'),
  disBenefit: ticked('dis-benefit'),
  measure: text('measure'),
  baseline: orNone(group('baseline', { value: decimal('baseline'), date: date('date of the baseline') })),
  start: month('month in which it begins'),
  profile,
  dependencies: several('dependencies'),
};
