/** Refusals of scope, business case, figures and comments. */
export const caseMessages = {
  'CASE.SUBMITTED': 'This waits for the steering group at gate {gate}, so it cannot be changed now.',
  'CASE.BASELINE_STANDS':
    'The steering group approved this case as the baseline, so it only changes while the project is re-baselined.',
  'CASE.LEAD_NOT_NOMINATED': '{organisation} has not been nominated to lead this project.',
  'CASE.NOT_SAVED': 'The project lead has not saved a business case yet.',
  'CASE.NO_VERSION': 'There has been no version {version} of the business case.',
  'CASE.NOT_QUICK_WIN': 'Only a quick win has one combined case; this project needs all five.',
  'CASE.TOO_LARGE':
    'A quick win costs less than {below} over its whole life. Leave that route, and ask gate G1 by itself.',
  'CASE.WORKSTREAM_UNKNOWN': 'The programme has no workstream {workstream}.',
  'CASE.AMOUNT_WRONG': '{what} must be a sum of money in whole pence that is not negative.',
  'CASE.FLOOR_WRONG': 'A floor must be a sum of money in whole pence.',
  'CASE.YEARS_WRONG': 'The case must look ahead a whole number of years, from 1 to 60.',
  'CASE.MINIMUM_WRONG': 'The smallest number of units that makes the project worthwhile must lie between 1 and {most}.',
  'CASE.UNIT_UNKNOWN': 'The project has no unit {unit}.',
  'CASE.PART_TWICE': 'The case names the part {part} more than once.',
  'CASE.WEIGHT_WRONG':
    'What each unit weighs in the split of the cost of {part} must be a whole number from 1 on, and given once.',
  'CASE.PART_UNKNOWN': 'The case has no part {part}.',
  'CASE.LINE_TWICE': 'The case names the benefit line {line} more than once.',
  'CASE.OWNER_UNKNOWN': 'The benefit line {line} needs an owner: a post in an organisation of the unit {unit}.',
  'CASE.BASELINE_WRONG': 'The baseline of the benefit line {line} needs a date that is not in the future.',
  'CASE.PROFILE_WRONG':
    'The expected amounts of the benefit line {line} must be whole and not negative, one for a month, none before it starts.',
  'CASE.UNIT_NOT_INVITED': '{unit} is not invited to this project, so it has no figures in it.',
  'CASE.NOT_OWN_FIGURES': 'Only {unit} itself can save its figures.',
  'CASE.OWN_FIGURES_STAND': '{unit} has saved its own figures, so they can no longer be estimated.',
  'CASE.STAFF_DAYS_WRONG': 'Staff time must be a number of days that is not negative.',
  'CASE.NO_ESTIMATE': 'There is no estimate of the figures of {unit} to agree to.',
  'CASE.YEARLY_BENEFIT_WRONG':
    'The cashable benefit by year needs one amount for each of the {years} years of the case, in whole pence and not negative.',
  'CASE.YEARLY_BENEFIT_TOO_LARGE':
    'The cashable benefit of a year cannot be more than the yearly benefit at full effect, {most}.',
  'CASE.CONTRIBUTION_YEAR_WRONG':
    'A contribution lies in a year of the case: from 0, the year of the set-up, to {years}.',
  'CASE.CONTRIBUTION_KIND_UNKNOWN': 'A contribution is cash, staff, assets or hosting.',
  'CASE.CONTRIBUTION_DAYS_WRONG':
    'A contribution of staff says how many days it is, as a number that is not negative; no other kind has days.',
  'CASE.CONTRIBUTION_UNDESCRIBED': 'Please say of each contribution what it is.',
  'CASE.UPLIFT_WRONG':
    'The optimism bias is stated in whole per cent: up to 1,000 for cost and time, up to 100 for benefits.',
  'CASE.UPLIFT_NEEDS_EVIDENCE':
    'The optimism bias of {what} can only be lower than {least} per cent with evidence. Please say what supports it.',
  'CASE.REVIEW_NOT_OPEN': 'The business case has not been opened to the members’ comments.',
  'CASE.ORGANISATION_NOT_INVITED': '{organisation} is not invited to this project.',
  'CASE.NOT_YOUR_ORGANISATION':
    'You can only comment for your own organisation, and you hold no post or seat of {organisation}.',
} as const;
