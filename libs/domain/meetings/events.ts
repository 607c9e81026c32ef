import type { TextRef } from '../kernel/event.js';
import type { PlainDate } from '../calendar/instant.js';
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

export interface AttendanceSaid {
  readonly type: 'AttendanceSaid';
  readonly seat: string;
  readonly coming: boolean;
}

export interface MinutesApproved {
  readonly type: 'MinutesApproved';
  /** The meeting that approved them, and its day. */
  readonly nextMeeting: string;
  readonly date: PlainDate;
  /** SHA-256 of the minutes as they stood; absent: approved before minutes had one. */
  readonly minutes?: string;
  readonly correction?: TextRef;
}

/** Every event of the stream `meeting/<id>`. */
export type MeetingEvent = MeetingDeclared | AttendanceSaid | AttendanceRecorded | MeetingClosed | MinutesApproved;
