import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { type Aggregate, UnknownEvent } from '../kernel/aggregate.js';
import { type Decision, accept, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { DeclareMeeting, MeetingCommand } from './commands.js';
import type { MeetingEvent } from './events.js';
import { meetingMessages } from './messages.js';
import { approveMinutes } from './approve-minutes.js';
import { cancelMeeting, meetingCancelled } from './cancel-meeting.js';
import { meetingMoved, moveMeeting } from './move-meeting.js';
import { recordAttendance } from './record-attendance.js';
import { sayAttendance } from './say-attendance.js';
import type { Meeting } from './state.js';

const refuse = refusals(meetingMessages);

/** Decides a command on a meeting. Pure. */
export function decideMeeting(
  meeting: Meeting | null,
  command: MeetingCommand,
  facts: Facts,
  now: Instant,
): Decision<MeetingEvent> {
  if (command.type === 'DeclareMeeting') return meeting ? refuse('MEETING.EXISTS') : declare(command, facts, now);
  if (!meeting) return refuse('MEETING.UNKNOWN');
  const { cancelled } = meeting;
  if (cancelled) {
    return refuse('MEETING.CANCELLED', { date: dateInWords(dateOf(cancelled.at, facts.directory.programme)) });
  }
  switch (command.type) {
    case 'MoveMeeting':
      return moveMeeting(meeting, command, facts, now);
    case 'CancelMeeting':
      return cancelMeeting(meeting, command, facts);
    case 'SayAttendance':
      return sayAttendance(meeting, command, facts, now);
    case 'RecordAttendance':
      return recordAttendance(meeting, command, facts, now);
    case 'CloseMeeting':
      return close(meeting);
    case 'ApproveMinutes':
      return approveMinutes(meeting, command, facts);
  }
}

/** T1: on a working day to come; whether papers came in time is asked of each item (V1). */
function declare({ date, startsAt, place }: DeclareMeeting, facts: Facts, now: Instant): Decision<MeetingEvent> {
  const { programme } = facts.directory;
  if (date < dateOf(now, programme)) return refuse('MEETING.DATE_PAST', { date: dateInWords(date) });
  if (!isWorkingDay(date, programme.calendar)) return refuse('MEETING.NOT_A_WORKING_DAY', { date: dateInWords(date) });
  return accept({ type: 'MeetingDeclared', id: facts.newId!, date, startsAt, place });
}

function close({ status }: Meeting): Decision<MeetingEvent> {
  if (status === 'closed') return refuse('MEETING.CLOSED');
  return status === 'held' ? accept({ type: 'MeetingClosed' }) : refuse('MEETING.NOT_HELD');
}

function evolve(meeting: Meeting | null, recorded: Recorded<MeetingEvent>): Meeting {
  const { event, at } = recorded;
  if (event.type === 'MeetingDeclared') {
    const { id, date, startsAt, place } = event;
    const blank = { present: [], presiding: null, said: {}, minutesApproved: null };
    return { id, date, startsAt, place, declaredAt: at, status: 'declared', ...blank };
  }
  if (meeting && event.type === 'AttendanceRecorded') {
    return { ...meeting, status: 'held', present: event.present, presiding: event.presiding };
  }
  if (meeting && event.type === 'AttendanceSaid') {
    return { ...meeting, said: { ...meeting.said, [event.seat]: event.coming } };
  }
  if (meeting && event.type === 'MinutesApproved') {
    const { type: _, ...approved } = event;
    return { ...meeting, minutesApproved: approved };
  }
  if (meeting && event.type === 'MeetingMoved') return meetingMoved(meeting, { ...recorded, event });
  if (meeting && event.type === 'MeetingCancelled') return meetingCancelled(meeting, { ...recorded, event });
  if (meeting && event.type === 'MeetingClosed') return { ...meeting, status: 'closed' };
  throw new UnknownEvent('meeting', event.type);
}

export const meetingAggregate: Aggregate<Meeting, MeetingEvent> = {
  kind: 'meeting',
  foldVersion: 2,
  schemaVersion: 1,
  evolve,
};
