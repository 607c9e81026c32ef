import { FreeText, Id, Ids, Line, RealDate, Reference, TimeOfDay, WholeNumber, YesNo } from '../validation/fields.js';

/** So that whoever decides on what has changed meanwhile is told of it. */
const MOVES = 'How often the meeting had been moved when this was decided: the length of its `moves`.';

export class DeclareMeetingRequest {
  @RealDate() date: string;
  @TimeOfDay() startsAt: string;
  @Line() place: string;
}

export class MoveMeetingRequest {
  @RealDate() date: string;
  @TimeOfDay() startsAt: string;
  @Line() place: string;
  @FreeText(20_000, { description: 'Why it is moved.' }) reason: string;
  @WholeNumber(0, 10_000, { description: MOVES }) moves: number;
}

export class CancelMeetingRequest {
  @FreeText(20_000, { description: 'Why it does not take place.' }) reason: string;
  @WholeNumber(0, 10_000, { description: MOVES }) moves: number;
}

export class RecordAttendanceRequest {
  @Ids({ description: 'Seats present.' }) present: string[];
  @Id({ nullable: true, description: 'Seat of whoever presides.' }) presiding: string | null;
}

export class SayAttendanceRequest {
  @Id() seat: string;
  @YesNo() coming: boolean;
  @WholeNumber(0, 10_000, { optional: true, description: `${MOVES} Left out: as it is now.` }) moves?: number;
}

export class CloseMeetingRequest {}

export class ApproveMinutesRequest {
  @Id({ description: 'The later meeting that approves them.' }) nextMeeting: string;
  @Reference({ description: 'SHA-256 of the minutes approved: those that the record gives now.' }) minutes: string;
  @FreeText(20_000, { optional: true, description: 'A correction that was agreed with the approval.' })
  correction?: string;
}
