import { Id, Ids, Line, RealDate, TimeOfDay, YesNo } from '../validation/fields.js';

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
}
