/** Refusals of a re-baseline and of deciding again over one. */
export const rebaselineMessages = {
  'REBASELINE.NOT_BEGUN':
    'The baseline stands: the steering group has not asked for a new one, and nothing has changed that needs one.',
  'REBASELINE.APPROVED': 'The re-baseline has been approved at gate GR; its units are deciding on it.',
  'REBASELINE.SUBMITTED': 'The re-baseline waits for the steering group at gate GR, so this cannot be changed now.',
  'REBASELINE.NO_NEW_VERSION': 'A re-baseline needs a version of the case that differs from the one approved.',
  'REBASELINE.INCOMPLETE': 'This is not complete yet. Still missing: {missing}.',
  'REBASELINE.LINE_TURNED':
    'The case counts “{line}” as another kind of benefit than the baseline does; turning it needs its own evidence.',
  'REBASELINE.NO_PAPER': 'A paper is needed for the steering group to decide on.',
  'REBASELINE.UNIT_NOT_IN': '{unit} is not in the project, so it has no new duty in it.',
  'REBASELINE.NO_COMMITMENTS':
    'Until the units have decided on the re-baseline nothing new is committed to; what was agreed before goes on.',
  'RE_OPT_IN.NOT_OPEN': 'No re-baseline has been approved on which units would decide.',
  'RE_OPT_IN.NOT_ASKED': '{unit} is not asked to decide again: its earlier decision stands. It can object.',
  'RE_OPT_IN.NO_DEFERRAL': 'A decision on a re-baseline cannot be put off; it is to join or to decline.',
  'RE_OPT_IN.NOT_IN': '{unit} has not joined this project, so it cannot object to its re-baseline.',
  'RE_OPT_IN.NOT_YOUR_OBJECTION': 'Only the decision recorder of {organisation} can object for it.',
  'RE_OPT_IN.OBJECTIONS_OVER': 'Objections could be raised until {until}.',
  'RE_OPT_IN.ASKED_ALREADY': '{unit} is already asked to decide again.',
  'RE_OPT_IN.DECIDED': '{unit} has decided on this version of the case itself.',
  'RE_OPT_IN.STILL_OPEN': 'Units can still decide or object.',
} as const;
