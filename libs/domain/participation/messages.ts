/** Refusals of the opt-in: its window, the members' own decisions, its test of viability. */
export const participationMessages = {
  'OPT_IN.NOT_OPEN': 'The opt-in has not been opened yet.',
  'OPT_IN.ALREADY_OPEN': 'The opt-in has already been opened.',
  'OPT_IN.CONDITION_OPEN':
    'Gate G2 was approved with a condition that must be met before the opt-in opens, and it is still open.',
  'OPT_IN.NO_ASSESSMENT':
    'The opt-in cannot open before the equality assessment, or the reason why none is needed, is recorded.',
  'OPT_IN.STILL_OPEN': 'The opt-in is open until {until}, unless every invited unit has joined or declined before.',
  'OPT_IN.CLOSED': 'The opt-in closed at {at}.',
  'OPT_IN.ALREADY_EXTENDED': 'This opt-in has already been extended; that is possible once.',
  'OPT_IN.EXTENSION_WRONG': 'An opt-in can be extended by a whole number of working days, from 1 to {most}.',
  'OPT_IN.NOT_FAILED':
    'This is only needed where the project has failed the test of viability with the decisions as they stand.',
  'OPT_IN.NOBODY_TO_INVITE': 'Every invited unit has joined, so there is nobody to invite again.',
  'OPT_IN.EXIT_PLAN_NEEDED': 'An exit plan is needed to cancel a project.',
  'OPT_IN.CANCEL_WAITS': 'The steering group has already been asked to cancel this project.',
  'OPT_IN.NO_ROUTE_PROPOSED': 'The project lead has not proposed how to go on.',
  'OPT_IN.OTHER_ROUTE': 'The project lead has proposed another way to go on ({route}).',
  'OPT_IN.SAME_PERSON': 'Whoever proposed how to go on cannot also confirm it.',
  'OPT_IN.NO_PAPER': 'A paper is needed for the steering group to decide on.',
  'PARTICIPATION.UNIT_UNKNOWN': 'The project has no unit {unit}.',
  'PARTICIPATION.ORGANISATION_UNKNOWN': '{organisation} is not a member organisation of this project.',
  'PARTICIPATION.LEAD_TAKES_PART': 'The unit that leads the project is always invited.',
  'PARTICIPATION.INVITATION_CLAIMED': '{unit} has claimed its invitation, so it stays invited.',
  'PARTICIPATION.ALREADY_INVITED': '{unit} is already invited.',
  'PARTICIPATION.NOT_OWN_UNIT': 'Only {unit} itself can claim its invitation.',
  'PARTICIPATION.NOT_INVITED': '{unit} has been marked as not relevant to this project; it can claim an invitation.',
  'PARTICIPATION.NOT_YOUR_KEY': 'Only the decision recorder of {organisation} can enter what it has decided.',
  'PARTICIPATION.KEY_NOT_NEEDED': 'In this project {unit} decides without {organisation}.',
  'PARTICIPATION.KEY_TURNED':
    '{organisation} has already decided, and a decision can only be replaced until the opt-in closes.',
  'PARTICIPATION.SILENCE_ENDED': 'The time in which {unit} could still answer is over.',
  'PARTICIPATION.OTHER_CASE_VERSION':
    'A decision is taken on the present version of the business case, which is version {version}.',
  'PARTICIPATION.BODY_UNKNOWN': 'The scheme of delegation of {organisation} knows no body or post {body}.',
  'PARTICIPATION.OVER_LIMIT': 'The value of this project is {value}; {body} can decide up to {limit}.',
  'PARTICIPATION.DATE_WRONG': 'The date of the decision must be a date that is not in the future.',
  'PARTICIPATION.REASON_NEEDED': 'Declining needs one of the reasons to choose from.',
  'PARTICIPATION.DEFERRAL_DATE': 'A decision can be deferred to a date after today and up to {latest}.',
  'PARTICIPATION.CONDITION_DIRECTION':
    'A condition can ask for a share or payback of at most so much, or for at least so many units, and not the other way round.',
  'PARTICIPATION.CONDITION_VALUE':
    'A condition needs a value: whole pence for a share, years with at most two decimals for payback, a whole number of units.',
  'PARTICIPATION.CONDITION_IMPOSSIBLE':
    'The condition “{condition}” cannot be met: even if all {units} units that are invited joined every part, this unit would stand at {best}.',
  'PARTICIPATION.CONDITION_TEXT': 'A condition that its own member judges needs to be put into words.',
  'PARTICIPATION.CONDITION_FAILED':
    'A condition of {unit} has failed. It can now join without measurable conditions, or decline.',
  'PARTICIPATION.PART_UNKNOWN': 'The case has no part {part}.',
  'PARTICIPATION.PART_REQUIRED': 'The part {part} is required of everyone who joins.',
  'PARTICIPATION.NO_WEIGHT':
    'The case does not say what {unit} weighs in the split of the cost of {part}, so it cannot join that part. The project lead can add it in a new version of the case.',
  'PARTICIPATION.PARTS_EMPTY': 'At least one part of the scope must be joined, and where a unit has two keys, by both.',
  'PARTICIPATION.SHARE_WRONG': 'The largest share of cost must be a sum of money in whole pence that is not negative.',
  'PARTICIPATION.NOT_PROVISIONAL': '{organisation} has no decision that could be called in.',
  'PARTICIPATION.CALL_IN_OVER': 'The decision of {organisation} could be called in until {at}.',
  'PARTICIPATION.CALL_IN_OPEN': 'The decision of {organisation} may be called in until {until}, and counts from then.',
  'PARTICIPATION.STEP_MISSING': 'Before {body} decides, the chain of approval of its organisation needs: {steps}.',
  'PARTICIPATION.STEP_NOT_IN_CHAIN': 'The chain of approval of {organisation} does not ask for {step}.',
  'PARTICIPATION.STEP_NOT_NEXT': 'The chain of approval first asks for {step}.',
  'PARTICIPATION.NOT_YOUR_STEP': 'The chain of approval asks somebody else for {step}.',
  'PARTICIPATION.SUPPORT_NEEDED':
    '{body} decides in urgency, which needs the written support of the chair: who gave it, when, and its reference.',
  'PARTICIPATION.SUPPORT_OWN':
    'An officer decides with the chair’s support, so {body} cannot support its own decision.',
  'PARTICIPATION.SUPPORT_DATE': 'The chair’s support must have been given by the day of the decision.',
  'PARTICIPATION.NOTHING_TO_RECONFIRM': '{organisation} has not been asked to confirm an earlier decision to join.',
  'PARTICIPATION.STILL_TIME': '{unit} can answer until {until}.',
  'PARTICIPATION.NOT_SILENT': '{unit} has no answer outstanding.',
} as const;
