/** Refusals about how far benefits are realised, and about recovery plans. */
export const recoveryMessages = {
  'RECOVERY.NOT_TO_RATE': 'What was realised by {month} is not to be judged now.',
  'RECOVERY.STILL_TIME': 'What was realised by {month} can still be returned and validated until {until}.',
  'RECOVERY.UNKNOWN': 'No such recovery plan was asked for in this project.',
  'RECOVERY.NOT_OWNER': 'Only whoever holds the post that owns these benefits may file this recovery plan.',
  'RECOVERY.NOT_NEEDED':
    'This recovery plan is not needed any more: the project has recovered, or has a new baseline since.',
} as const;
