/** Refusals of a meeting. */
export const meetingMessages = {
  'MEETING.UNKNOWN': 'There is no such meeting.',
  'MEETING.EXISTS': 'This meeting has already been declared.',
  'MEETING.DATE_PAST': 'A meeting can only be on a day to come; {date} has passed.',
  'MEETING.NOT_A_WORKING_DAY': '{date} is not a working day, so the steering group does not meet on it.',
  'MEETING.NOT_YET': 'Attendance is recorded on the day of the meeting, {date}, or after it.',
  'MEETING.SEAT_UNKNOWN': 'The steering group has no seat {seat}.',
  'MEETING.SEAT_TWICE': 'The seat {seat} is named twice. Each seat is present once.',
  'MEETING.PRESIDING_NEEDED': 'Neither chair nor deputy is present. Please say whom the members chose to preside.',
  'MEETING.PRESIDING_ABSENT': 'The seat {seat} cannot preside, because it is not present.',
  'MEETING.PRESIDED_BY_OFFICE': 'The seat {seat} presides, because its holder is present as chair or deputy.',
  'MEETING.NOT_HELD': 'Nobody has recorded yet who attended this meeting.',
  'MEETING.BEGUN': 'Who is present at this meeting has been recorded, so nobody need say whether they will come.',
  'MEETING.OVER': 'The day of this meeting, {date}, has passed.',
  'MEETING.NOT_YOUR_SEAT': 'You do not hold this seat.',
  'MEETING.NOT_CLOSED': 'The minutes can be approved once the meeting is closed.',
  'MEETING.OTHER_MINUTES':
    'The minutes named here are not those that the record gives. Please read them as they are now and decide again.',
  'MEETING.MINUTES_APPROVED': 'The minutes of this meeting were approved at the meeting of {date}.',
  'MEETING.NOT_LATER': 'Minutes are approved at a later meeting that is being held.',
  'MEETING.NO_QUORUM': 'That meeting has no quorum, so it cannot approve minutes.',
  'MEETING.CLOSED': 'This meeting is closed.',
  'MEETING.TIME_PAST': 'A meeting can only be moved to a time to come; {time} on {date} has passed.',
  'MEETING.UNDER_WAY':
    'Who is present at this meeting has been recorded, so it has begun and can no longer be moved or cancelled.',
  'MEETING.MOVED_MEANWHILE':
    'Somebody has moved this meeting meanwhile: it is now on {date} at {time}, {place}. Please look at it as it is now and decide again.',
  'MEETING.CANCELLED': 'This meeting was cancelled on {date} and does not take place.',
} as const;
