/** Refusals about the words of mails. */
export const wordingMessages = {
  'TEMPLATE.UNKNOWN': 'There is no kind of mail that is called {kind}.',
  'TEMPLATE.OTHER_VERSION': 'These words have changed since you read them. The next version is {version}.',
  'TEMPLATE.VARIABLE_UNKNOWN': 'There is no variable “{variable}” in the {place} of this mail. There are: {known}.',
  'TEMPLATE.BRACES': 'Braces stand around the name of a variable, two on each side, and nowhere else.',
  'TEMPLATE.NO_REFERENCE': 'The subject must begin with {variable}, by which people find the mails of a project.',
  'TEMPLATE.NO_LINK':
    'The text must have {variable} once: it is the link that leads the reader to where the thing is done.',
  'TEMPLATE.MISSES': 'The text must have {variable} in it. Without it the mail would not say what it is about.',
  'TEMPLATE.ALONE': '{variable} must stand on a line of its own.',
  'TEMPLATE.OTHER_ADDRESS': 'A mail has one link, which is {variable}. No other address may stand in it.',
  'TEMPLATE.SUBJECT_LINES': 'A subject stands on one line.',
  'TEMPLATE.HIDDEN_MARKS':
    'There are marks in it that cannot be seen, such as those that turn the direction of reading. Write it without them.',
} as const;
