import type { Entry } from '../catalogue/entry.js';
import {
  ApproveMinutesRequest,
  CloseMeetingRequest,
  DeclareMeetingRequest,
  RecordAttendanceRequest,
  SayAttendanceRequest,
} from './requests.js';

export const meetingEntries: readonly Entry[] = [
  {
    name: 'DeclareMeeting',
    stream: 'meeting',
    noun: 'meetings',
    summary: 'The secretary declares a meeting of the steering group.',
    request: DeclareMeetingRequest,
    begins: true,
    version: null,
  },
  {
    name: 'RecordAttendance',
    stream: 'meeting',
    noun: 'attendances',
    summary: 'The secretary records who is present and who presides (V2, V5).',
    request: RecordAttendanceRequest,
    begins: false,
    version: null,
  },
  {
    name: 'SayAttendance',
    stream: 'meeting',
    noun: 'announcements',
    summary: 'A seat says whether it will be at the meeting (V2).',
    request: SayAttendanceRequest,
    begins: false,
    version: null,
  },
  {
    name: 'CloseMeeting',
    stream: 'meeting',
    noun: 'closings',
    summary: 'The secretary closes a meeting.',
    request: CloseMeetingRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ApproveMinutes',
    stream: 'meeting',
    noun: 'approved-minutes',
    summary: 'A later meeting approves the minutes of this one.',
    request: ApproveMinutesRequest,
    begins: false,
    version: null,
  },
];
