/** Refusals about contributions. */
export const contributionMessages = {
  'CONTRIBUTIONS.NOT_IN': '{unit} has not joined this project, so it contributes nothing to it.',
  'CONTRIBUTIONS.NOT_OWN_UNIT': 'Only {unit} may do this, because the contribution is its own.',
  'CONTRIBUTIONS.KIND_UNKNOWN': 'A contribution is cash, staff, assets or hosting.',
  'CONTRIBUTIONS.YEAR_WRONG': 'A contribution lies in a year of the case: from 0, the year of the set-up, to {years}.',
  'CONTRIBUTIONS.AMOUNT_WRONG': 'What was delivered must be a sum of money in whole pence that is not negative.',
  'CONTRIBUTIONS.DAYS_WRONG':
    'A contribution of staff says how many days it is, as a number that is not negative; no other kind has days.',
  'CONTRIBUTIONS.NO_EVIDENCE': 'Please say what shows that it was delivered.',
  'CONTRIBUTIONS.NOTHING_RECORDED': '{unit} has recorded nothing of this kind for this year.',
  'CONTRIBUTIONS.CONFIRMED_BY_RECORDER':
    'Whoever recorded the contribution cannot confirm it as well. Another finance reviewer has to.',
} as const;
