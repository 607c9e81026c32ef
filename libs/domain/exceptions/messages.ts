/** Refusals of exceptions. */
export const exceptionMessages = {
  'EXCEPTION.UNKNOWN': 'The project has no such exception.',
  'EXCEPTION.CLOSED': 'This exception is closed.',
  'EXCEPTION.NO_REBASELINE': 'A re-baseline can only be asked for while a project is being delivered.',
  'EXCEPTION.STOP_ASKED': 'The steering group has already been asked to cancel this project.',
} as const;
