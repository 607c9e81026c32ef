/** Refusals about reminders. */
export const reminderMessages = {
  'REMINDER.NOT_WAITING': 'This waits for nobody any more, so there is no reminder of it.',
  'REMINDER.NOT_YOURS': 'This does not wait for you, so its reminders are not yours to put off.',
  'REMINDER.NONE_LEFT': 'No reminder of this is still to come that could be put off.',
  'REMINDER.SOONER': 'The next reminder goes out on {next} anyway; choose a later day.',
  'REMINDER.PAST_DEADLINE': 'A reminder can be put off to {latest} at the latest: what is asked of you stays due.',
  'REMINDER.NO_WORKING_DAY': 'Reminders go out on working days only; choose one.',
  'REMINDER.SWITCHED_OFF':
    'Whoever this waits for must be reminded at least once: a reminder can be put off, not switched off.',
} as const;
