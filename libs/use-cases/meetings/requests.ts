import { Id, Ids, Line, RealDate, TimeOfDay } from '../validation/fields.js';

export class DeclareMeetingRequest {
  @RealDate() date: string;
  @TimeOfDay() startsAt: string;
  @Line() place: string;
}

export class RecordAttendanceRequest {
  @Ids({ description: 'Seats present.' }) present: string[];
  @Id({ nullable: true, description: 'Seat of whoever presides.' }) presiding: string | null;
}

export class CloseMeetingRequest {}
