import type { CommandType } from '#access/permissions.js';
import { dateOf } from '#domain/calendar/due.js';
import type { Instant } from '#domain/calendar/instant.js';
import { type Directory, seatsHeldBy } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { About } from './openings.js';

/** What a command can be about in a meeting as it stands; whether this person may give it is asked afterwards. */
export function meetingOpenings(
  meeting: Meeting,
  command: CommandType,
  directory: Directory,
  person: string,
  now: Instant,
): readonly About[] {
  switch (command) {
    case 'SayAttendance':
      return meeting.status === 'declared' ? seatsHeldBy(directory, person).map(({ id }) => ({ seat: id })) : [];
    case 'MoveMeeting':
    case 'CancelMeeting':
      return meeting.status === 'declared' ? [{}] : [];
    case 'ApproveMinutes':
      return meeting.status === 'closed' && !meeting.minutesApproved ? meetingsHeldAfter(meeting, directory) : [];
    default:
      return isUnderWay(meeting, directory, now) ? [{}] : [];
  }
}

/** From its day on, until it is closed. */
const isUnderWay = ({ status, date }: Meeting, { programme }: Directory, now: Instant): boolean =>
  (status === 'declared' || status === 'held') && dateOf(now, programme) >= date;

const meetingsHeldAfter = ({ id, date }: Meeting, { meetings }: Directory): readonly About[] =>
  meetings
    .filter((other) => other.status === 'held' && other.id !== id && other.date >= date)
    .map((other) => ({ nextMeeting: other.id }));
