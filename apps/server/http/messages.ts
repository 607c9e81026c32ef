/** What a door answers by itself: before a command is asked, or because something is out of order. */
export const doorMessages = {
  'REQUEST.MALFORMED': 'The request cannot be read.',
  'REQUEST.NOT_JSON': 'The body must be JSON in UTF-8 (application/json), not compressed.',
  'REQUEST.TOO_LARGE': 'The request is larger than 256 KB.',
  'REQUEST.NOT_FOUND': 'There is nothing at this address.',
  'REQUEST.QUERY_INVALID': 'Something after the question mark is not right.',
  'REQUEST.CURSOR_UNKNOWN': 'This place in the list is not known. Please begin at the first page.',
  'COMMAND.INVALID': 'Some of what was sent is not right. Nothing has been recorded.',
  'COMMAND.ID_MISSING':
    'The header Idempotency-Key is missing: an id of your choice for this command, the same when you send it again.',
  'FIELD.INVALID': 'This field is not right. What it must be stands beside its code.',
  'VERSION.MISSING': 'The header If-Match is missing: the ETag of what this acts on, as you read it.',
  'VERSION.MALFORMED': 'The header If-Match must be one strong ETag in double quotes, as it was read.',
  'ACCESS.NOT_SIGNED_IN':
    'Sign in first: this request does not say who you are, or says so in a way that is not known here.',
  'ACCESS.OTHER_ORIGIN': 'This request was made by a page of another site, so it was not done.',
  'SIGN_IN.UNKNOWN':
    '{organisation} has confirmed who you are, but your mail address is not known here. Ask the programme office to enter it.',
  'SIGN_IN.NOT_CONFIRMED': '{organisation} has not confirmed who you are. Please sign in again.',
  'SIGN_IN.NOT_ASKED':
    'This sign-in was not begun in this browser, or it has been used already. Nothing has been done; please sign in again.',
  'SIGN_IN.AWAY': 'The sign-in of {organisation} cannot be reached just now. Please try again in a few minutes.',
  'FORM.EXPIRED':
    'This form is no longer valid: you have signed in or out since it was opened. Nothing has been recorded. Open the page again and send it once more.',
  'PAGE.NOT_NOW': 'This cannot be done at present.',
  'PERSONA.UNKNOWN': 'This person holds no post or seat any more. Please choose somebody from the list.',
  'REMINDER.NOT_PLANNED':
    'No such reminder is to come: it has been sent, put off or is no longer needed. The page of the reminders shows what is.',
  'ENTRY.UNKNOWN': 'The history of this project has no such entry.',
  'PAST.NOT_A_DAY': 'Write the day as year, month and day, such as 2027-03-12.',
  'PAST.TO_COME': 'That day is still to come. Choose today or an earlier day.',
  'PAST.NOT_YET': 'The record has nothing of this project for that day or any day before it.',
  'RECORD.UNAVAILABLE':
    'The record cannot be reached at the moment. Please send the same command again, with the same id.',
  'SERVER.FAULT':
    'Something went wrong here. Nothing is known to have been recorded; the same request can be sent again.',
} as const;
