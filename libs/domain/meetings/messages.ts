/** Refusals of a meeting. */
export const meetingMessages = {
  'MEETING.UNKNOWN': 'There is no such meeting.',
  'MEETING.EXISTS': 'This meeting has already been declared.',
  'MEETING.DATE_PAST': 'A meeting can only be declared for a day to come; {date} has passed.',
  'MEETING.NOT_A_WORKING_DAY': '{date} is not a working day, so the steering group does not meet on it.',
  'MEETING.NOT_YET': 'Attendance is recorded on the day of the meeting, {date}, or after it.',
  'MEETING.SEAT_UNKNOWN': 'The steering group has no seat {seat}.',
  'MEETING.SEAT_TWICE': 'The seat {seat} is named twice. Each seat is present once.',
  'MEETING.PRESIDING_NEEDED': 'Neither chair nor deputy is present. Please say whom the members chose to preside.',
  'MEETING.PRESIDING_ABSENT': 'The seat {seat} cannot preside, because it is not present.',
  'MEETING.PRESIDED_BY_OFFICE': 'The seat {seat} presides, because its holder is present as chair or deputy.',
  'MEETING.NOT_HELD': 'Nobody has recorded yet who attended this meeting.',
  'MEETING.CLOSED': 'This meeting is closed.',
} as const;
