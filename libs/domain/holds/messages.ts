/** Refusals of a hold, and of what a hold stops. */
export const holdMessages = {
  'PROJECT.ON_HOLD': 'This project is on hold until {until}, so this cannot be done before it is resumed.',
  'HOLD.HELD_ALREADY': 'This project is already on hold, until {until}.',
  'HOLD.NOT_HELD': 'This project is not on hold.',
  'HOLD.ASKED_ALREADY': 'The chair has already been asked to hold this project.',
  'HOLD.NOT_ASKED': 'Nobody has asked to hold this project.',
  'HOLD.END_DATE': 'A hold must end after {earliest} and by {latest}.',
  'HOLD.STILL_TIME': 'This hold lasts until {until}.',
} as const;
