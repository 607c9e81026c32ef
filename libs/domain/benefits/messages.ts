/** Refusals about benefits. */
export const benefitMessages = {
  'BENEFITS.NO_LINES': '{unit} has no benefit in the baseline of this project, so no return is expected of it.',
  'BENEFITS.NOT_OWN_UNIT': 'Only {unit} may do this, because the benefit is its own.',
  'BENEFITS.MONTH_UNKNOWN': '{month} is not a month. Please give it as year and month, for example 2009-04.',
  'BENEFITS.MONTH_IN_FUTURE': 'A return can be made once its month has begun; {month} has not.',
  'BENEFITS.MONTH_NOT_EXPECTED': 'No return is expected of {unit} for {month}.',
  'BENEFITS.TOO_LATE':
    'The return for {month} was missing for so long that it counts as nil. Add what was realised to the next one.',
  'BENEFITS.ALREADY_CONFIRMED':
    'The return for {month} has been confirmed, so it can only be changed when the benefits lead has a question.',
  'BENEFITS.ALREADY_VALIDATED': 'The return for {month} has been validated.',
  'BENEFITS.ALREADY_NIL': 'The return for {month} counts as nil. Add what was realised to the next one.',
  'BENEFITS.LINE_UNKNOWN': 'The benefit {line} is not among those expected here.',
  'BENEFITS.LINE_TWICE': 'The benefit {line} is named twice. Each benefit has one amount.',
  'BENEFITS.LINES_MISSING': 'Please give an amount, or 0, for each benefit of the unit. Still missing: {lines}.',
  'BENEFITS.AMOUNT_INVALID':
    'The amount for {line} must be a whole number, 0 or more: pence for money, else its own units.',
  'BENEFITS.NO_EVIDENCE': 'The amount for {line} needs evidence before it can count as realised.',
  'BENEFITS.NO_RETURN': '{unit} has made no return for {month}.',
  'BENEFITS.NOT_TO_CONFIRM': 'This return does not wait for a finance reviewer’s confirmation.',
  'BENEFITS.CONFIRMED_BY_SUBMITTER':
    'Whoever made the return cannot confirm it as well. Another finance reviewer has to.',
  'BENEFITS.NO_COUNTERSIGNATURE': 'This return needs no countersignature.',
  'BENEFITS.NOT_INDEPENDENT': 'An assurance reviewer who belongs to the unit cannot countersign its return.',
  'BENEFITS.NOT_CONFIRMED': 'The unit’s finance reviewer has not confirmed this return yet.',
  'BENEFITS.NEEDS_COUNTERSIGNATURE':
    'This is the return of your own organisation. An independent assurance reviewer has to countersign it first.',
  'BENEFITS.VALIDATED_BY_CONFIRMER': 'Whoever confirmed the return cannot validate it as well.',
  'BENEFITS.QUERY_MISSING': 'Please say what is unclear, so that the unit can answer.',
  'BENEFITS.NOT_CASHABLE': 'The benefit {line} is not cashable, so no budget can take it in.',
  'BENEFITS.CAPTURE_TOO_LARGE': 'Of this benefit {amount} is realised and not yet captured; no more can be captured.',
  'BENEFITS.BUDGET_YEAR_INVALID': 'Please give the budget year as two years, for example 2009/10.',
  'BENEFITS.BUDGET_LINE_MISSING': 'Please name the budget line that takes the money in.',
  'BENEFITS.LINE_DONE': 'The benefit {line} is verified, written off or has become another already.',
  'BENEFITS.SAME_KIND': 'The benefit {line} is of this kind already: cashable or not.',
  'BENEFITS.OTHER_BENEFIT': 'What a benefit turns into is of the same unit, and a dis-benefit stays one.',
  'BENEFITS.ID_TAKEN': 'There is a benefit {line} already. Please choose another id.',
  'BENEFITS.NO_BASELINE': 'The benefit {line} needs a baseline with its date, or it cannot be counted.',
  'BENEFITS.START_PAST': 'A benefit can turn into another from this month on; {month} is past.',
  'BENEFITS.RETURN_OPEN': 'The return for {month} is still on its way. It must be validated first.',
  'BENEFITS.NOT_YET_NIL': 'The return for {month} can still be made until {until}.',
  'BENEFITS.LINES_OPEN': 'Benefits are still to be verified or written off: {lines}.',
} as const;
