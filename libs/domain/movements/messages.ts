/** Refusals of joining late and of leaving. */
export const movementMessages = {
  'LATE_JOIN.AFTER_CUT_OFF': 'Units could join late until the milestone “{title}”, which was reached on {date}.',
  'LATE_JOIN.IN_ALREADY': '{unit} is in this project already.',
  'LATE_JOIN.LEAVING': '{unit} has given notice and leaves on {date}. After that it can join again.',
  'LATE_JOIN.BASELINE_CHANGES': 'The baseline is being replaced. {unit} can join once that is settled.',
  'NOTICE.LEAD': '{unit} leads this project, so it must first hand the lead over; then it can give notice.',
  'NOTICE.NOT_IN': '{unit} is not in this project.',
  'NOTICE.GIVEN_ALREADY': '{unit} has already given notice and leaves on {date}.',
  'NOTICE.NOT_GIVEN': '{unit} has not given notice.',
  'NOTICE.DECIDE_INSTEAD':
    'The units are deciding on a re-baseline. Who does not want to stay declines there, or objects and declines.',
  'NOTICE.LEAVES_ON': 'A unit can be let go on a day from today to {latest}, on which it leaves anyway.',
  'NOTICE.STILL_RUNS': 'The notice of {unit} runs until {date}.',
} as const;
