/** Refusals of a change of lead (X5). */
export const leadMessages = {
  'LEAD.NOT_LEADING': '{organisation} does not lead this project.',
  'LEAD.NOT_YOUR_ORGANISATION': 'You can only stand down for your own organisation.',
  'LEAD.STOOD_DOWN': '{organisation} has already stood down as lead.',
  'LEAD.STANDS':
    'Another lead is nominated once the present one has stood down, or by the representative of the lead itself.',
  'LEAD.NOT_IN': 'Only an organisation that has joined this project can lead it or nominate who is to lead it.',
  'LEAD.LEADS_ALREADY': '{organisation} leads this project already.',
  'LEAD.NOT_NOMINATED': '{organisation} has not been nominated to lead this project.',
  'LEAD.CASE_NAMES_ANOTHER': 'No version of the case names {organisation} as lead yet.',
  'LEAD.DECISION_NEEDED':
    'An organisation accepts the lead by a decision of its own: on which version, by which body, when, and its reference.',
  'LEAD.STILL_TIME': 'A lead can still be confirmed until {until}.',
  'LEAD.CONFIRMED': 'This project has a lead that has not stood down, or is on hold already.',
} as const;
