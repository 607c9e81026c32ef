import { FreeText, Id, Ids, Line, RealDate, Reference, TimeOfDay, YesNo } from '../validation/fields.js';

export class DeclareMeetingRequest {
  @RealDate() date: string;
  @TimeOfDay() startsAt: string;
  @Line() place: string;
}

export class RecordAttendanceRequest {
  @Ids({ description: 'Seats present.' }) present: string[];
  @Id({ nullable: true, description: 'Seat of whoever presides.' }) presiding: string | null;
}

export class SayAttendanceRequest {
  @Id() seat: string;
  @YesNo() coming: boolean;
}

export class CloseMeetingRequest {}

export class ApproveMinutesRequest {
  @Id({ description: 'The later meeting that approves them.' }) nextMeeting: string;
  @Reference({ description: 'SHA-256 of the minutes approved: those that the record gives now.' }) minutes: string;
  @FreeText(20_000, { optional: true, description: 'A correction that was agreed with the approval.' })
  correction?: string;
}
