import type { TextRef } from '../kernel/event.js';
import type { PlainDate } from '../calendar/instant.js';

/** SS: a meeting of the steering group is called for a working day. */
export interface DeclareMeeting {
  readonly type: 'DeclareMeeting';
  readonly date: PlainDate;
  /** Time of day in the programme's zone, `14:00`. */
  readonly startsAt: string;
  readonly place: string;
}

/** SS: who is there, and who presides (V2, V5). May be corrected while the meeting is held. */
export interface RecordAttendance {
  readonly type: 'RecordAttendance';
  /** Ids of the seats present, by their holder or a substitute. */
  readonly present: readonly string[];
  /** The seat that the members chose where neither chair nor deputy is present; else it may be left to the rule. */
  readonly presiding: string | null;
}

/** SS */
export interface CloseMeeting {
  readonly type: 'CloseMeeting';
}

/** SM: whether the own seat will be there (V2). */
export interface SayAttendance {
  readonly type: 'SayAttendance';
  readonly seat: string;
  readonly coming: boolean;
  /** How often it had been moved, as whoever says it knows it; absent: as it stands. */
  readonly moves?: number;
}

/** SS: a later meeting has approved the minutes of this one. */
export interface ApproveMinutes {
  readonly type: 'ApproveMinutes';
  readonly nextMeeting: string;
  /** SHA-256 of the minutes that were approved. */
  readonly minutes: string;
  /** A correction that was agreed with the approval. */
  readonly correction?: TextRef;
}

/** SS: a meeting that has not begun takes place at another time or elsewhere (V1). */
export interface MoveMeeting {
  readonly type: 'MoveMeeting';
  readonly date: PlainDate;
  readonly startsAt: string;
  readonly place: string;
  readonly reason: TextRef;
  /** How often it had been moved, as whoever moves it knows it. */
  readonly moves: number;
}

/** SS: a meeting that has not begun does not take place. */
export interface CancelMeeting {
  readonly type: 'CancelMeeting';
  readonly reason: TextRef;
  /** How often it had been moved, as whoever cancels it knows it. */
  readonly moves: number;
}

export type MeetingCommand =
  DeclareMeeting | MoveMeeting | CancelMeeting | SayAttendance | RecordAttendance | CloseMeeting | ApproveMinutes;
