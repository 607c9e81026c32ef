/** Refusals of the register of risks. */
export const riskMessages = {
  'RISK.UNKNOWN': 'The project has no such risk.',
  'RISK.CLOSED': 'This risk is closed. If it comes back, record it as a new one.',
  'RISK.KNOWN': 'Risk {risk} of this name is open already; revise that one.',
  'RISK.CATEGORY_UNKNOWN': 'The policy of this project has no such category of risks.',
  'RISK.PROXIMITY_NEEDED': 'Say when the risk could come: either by a day or in a stage.',
  'RISK.PROXIMITY_PAST': 'A risk lies ahead: give a day that has not passed, or the present stage or a later one.',
  'RISK.OWNER_UNKNOWN':
    'The owner of a risk holds a post of the organisation that leads, or of one that is invited or has joined.',
  'RISK.OWNER_ELSEWHERE': 'A risk to the part of one organisation is owned by a post of that organisation.',
  'RISK.NOT_TAKING_PART': 'This organisation does not take part in the project.',
  'RISK.EXCEPTION_UNKNOWN': 'The project has no such exception.',
  'RISK.EXCEPTION_NOT_MEANT': 'An exception is named only where the risk has occurred.',
} as const;
