/** Refusals of a programme. */
export const programmeMessages = {
  'PROGRAMME.UNKNOWN': 'There is no such programme.',
  'PROGRAMME.EXISTS': 'This programme has already been adopted.',
  'PROGRAMME.ID_TWICE': 'The {what} {id} is named twice. Each is named once.',
  'PROGRAMME.UNIT_EMPTY': 'The unit {unit} has no organisation.',
  'PROGRAMME.NOT_A_MEMBER': 'The seat {seat} belongs to {organisation}, which is in none of the units.',
  'PROGRAMME.OFFICE_TWICE': 'The steering group has one chair and one deputy at the most; {office} is named twice.',
  'PROGRAMME.PERSON_UNKNOWN': 'The record knows no such person.',
  'PROGRAMME.PERSON_ERASED': 'The name of this person has already been removed.',
  'PROGRAMME.PERSON_HOLDS':
    'This person still holds {place}, and would no longer be told what waits for them. Somebody else must hold it first.',
  'PROGRAMME.PERSON_TAKES_OVER': 'This person is just taking posts over. Look again in a moment.',
  'PROGRAMME.OTHER_VERSION': 'The next version is {version}, because the present one is the one before it.',
  'PROGRAMME.CONTRADICTION': 'By these numbers {contradiction}. No project could be run by them.',
  'PROGRAMME.NO_WORKING_DAY': 'This calendar leaves no working day in {year}: nothing could ever fall due in it.',
  'PROGRAMME.SEAT_UNKNOWN': 'The steering group has no seat {seat}.',
  'PROGRAMME.HOLDS_NO_POST': 'Only somebody who holds a post in the organisation of the seat can act for it.',
  'PROGRAMME.HOLDS_SEAT': 'This person already holds a seat: one person cannot have two votes.',
  'PROGRAMME.NOT_YOUR_SEAT': 'Only who holds the seat appoints its deputy; a deputy appoints none.',
  'PROGRAMME.DEPUTY_PAST': 'Those days are over.',
  'PROGRAMME.DEPUTY_TWICE': 'The seat already has a deputy on some of these days.',
  'PROGRAMME.DEPUTY_HAS_VOTE':
    'This person already votes for a seat on some of these days: one person cannot have two votes.',
  'PROGRAMME.NO_SEAT':
    'Only who holds a seat of the steering group, or deputises for one, enters interests in the register.',
  'PROGRAMME.INTEREST_AHEAD': 'An interest is entered once it is there, not before.',
  'PROGRAMME.WORKSTREAM_UNKNOWN': 'There is no workstream {workstream}.',
  'PROGRAMME.ORGANISATION_UNKNOWN': 'No member of the programme is called {organisation}.',
  'PROGRAMME.INTEREST_UNKNOWN': 'The register of interests has no such entry.',
  'PROGRAMME.NOT_YOUR_INTEREST': 'Only who entered an interest in the register ends it.',
  'PROGRAMME.TEXT_UNKNOWN': 'The register of interests has no such words.',
  'PROGRAMME.TEXT_REMOVED': 'These words have already been removed.',
} as const;
