/** Refusals of joining late and of leaving. */
export const movementMessages = {
  'LATE_JOIN.AFTER_CUT_OFF': 'Units could join late until the milestone “{title}”, which was reached on {date}.',
  'LATE_JOIN.IN_ALREADY': '{unit} is in this project already.',
  'LATE_JOIN.BASELINE_CHANGES': 'The baseline is being replaced. {unit} can join once that is settled.',
} as const;
