/** Refusals of exceptions. */
export const exceptionMessages = {
  'EXCEPTION.UNKNOWN': 'The project has no such exception.',
  'EXCEPTION.CLOSED': 'This exception is closed.',
  'EXCEPTION.NO_REBASELINE': 'A re-baseline can only be asked for while a project is being delivered.',
  'EXCEPTION.NOT_DELIVERING': 'An exception is raised while a project is being delivered.',
  'EXCEPTION.WORDS_NEEDED': 'Say what has happened, or is forecast.',
  'EXCEPTION.NO_BASELINE': 'There is no approved baseline that a forecast could be held against; raise it without one.',
  'EXCEPTION.WITHIN_TOLERANCE':
    'This lies within the tolerance of what was approved: whole-life cost {cost}, net benefit a year {benefit}, end {finish}.',
  'EXCEPTION.STOP_ASKED': 'The steering group has already been asked to cancel this project.',
} as const;
