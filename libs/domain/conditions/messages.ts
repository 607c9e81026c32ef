/** Refusals of conditions of an approval. */
export const conditionMessages = {
  'CONDITION.UNKNOWN': 'The project has no such condition.',
  'CONDITION.NEEDED': 'A motion to approve with conditions needs at least one condition.',
  'CONDITION.OTHER_MOTION': 'Conditions belong to a motion to approve with conditions, and to no other.',
  'CONDITION.GATES_ONLY': 'Only a gate can be approved with conditions.',
  'CONDITION.OWNER_UNKNOWN': 'There is no post {owner} that could see to a condition.',
  'CONDITION.DISCHARGER_UNKNOWN': 'There is no seat or post {discharger} that could discharge a condition.',
  'CONDITION.OWN_DISCHARGE': 'Nobody discharges a condition of their own.',
  'CONDITION.OTHER_DISCHARGER': 'This condition is discharged by somebody else, whom the motion names.',
  'CONDITION.DATE_PAST': 'A condition must be due after {earliest}, when the vote is over.',
  'CONDITION.DISCHARGED': 'This condition has already been discharged.',
  'CONDITION.LAPSED': 'The approval to which this condition belonged has lapsed.',
  'CONDITION.NO_EVIDENCE': 'The owner has not filed any evidence for this condition yet.',
  'CONDITION.MET': 'No condition of this approval is open that had to be met before the next stage.',
  'CONDITION.STILL_TIME': 'There is time for this condition until {until}.',
  'CONDITION.NO_EXCEPTION': 'Only a condition that may be met after the approval becomes an exception, and only once.',
} as const;
