/** Refusals that come before the law is asked. */
export const commandMessages = {
  'COMMAND.UNKNOWN': 'There is no command of this name.',
  'COMMAND.ID_INVALID': 'The command id must be 8 to 100 letters, digits, hyphens, dots, colons or underscores.',
  'COMMAND.ID_REUSED': 'This command id has already been used for something else.',
  'COMMAND.IN_FLIGHT': 'The same command is still being worked on. Please ask again in a moment.',
  'COMMAND.UNSTORABLE': 'The text holds a character that cannot be stored.',
  'ACCESS.NOT_YOURS': 'You may not do this: it is for {who}.',
  'ACCESS.NO_POST': 'You hold no post or seat in this programme.',
  'ACCESS.SEALED':
    'The members’ answers are sealed until all have answered or the opt-in closes, and the proof of this decision holds what came in between. It can be read then.',
  'ACCESS.EXEMPT': 'This part of the paper is exempt from publication, and you are not among those who may read it.',
  'ACCESS.WHAT_IF':
    'What the opt-in would come to is asked by the project lead, the programme office and the members that are invited.',
  'ACCESS.WHAT_IF_OWN': 'A member can only suppose its own answer and its own figures to be others.',
  'VERSION.CHANGED': 'This has changed since you opened it. Please look at it as it is now and decide again.',
} as const;
