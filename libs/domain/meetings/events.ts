import type { DeclareMeeting } from './commands.js';
import type { Meeting } from './state.js';

export interface MeetingDeclared extends Omit<DeclareMeeting, 'type'> {
  readonly type: 'MeetingDeclared';
  readonly id: string;
}

export interface AttendanceRecorded extends Pick<Meeting, 'present' | 'presiding'> {
  readonly type: 'AttendanceRecorded';
}

export interface MeetingClosed {
  readonly type: 'MeetingClosed';
}

/** Every event of the stream `meeting/<id>`. */
export type MeetingEvent = MeetingDeclared | AttendanceRecorded | MeetingClosed;
