import type { TextRef } from '../kernel/event.js';
import type { PlainDate } from '../calendar/instant.js';
import type { DeclareMeeting } from './commands.js';
import type { ItemBefore, Meeting } from './state.js';

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

/** Who is told of what becomes of a meeting: its seats, and the posts that lead the projects with an item before it. */
interface Told {
  readonly seats: readonly string[];
  readonly leads: readonly string[];
}

export interface MeetingMoved extends Pick<Meeting, 'date' | 'startsAt' | 'place'> {
  readonly type: 'MeetingMoved';
  /** When and where it would have been. */
  readonly before: Pick<Meeting, 'date' | 'startsAt' | 'place'>;
  readonly reason: TextRef;
  readonly items: readonly ItemBefore[];
  readonly told: Told;
}

export interface MeetingCancelled {
  readonly type: 'MeetingCancelled';
  /** When it would have been. */
  readonly date: PlainDate;
  readonly reason: TextRef;
  readonly items: readonly ItemBefore[];
  readonly told: Told;
}

/** Every event of the stream `meeting/<id>`. */
export type MeetingEvent =
  | MeetingDeclared
  | MeetingMoved
  | MeetingCancelled
  | AttendanceSaid
  | AttendanceRecorded
  | MeetingClosed
  | MinutesApproved;
