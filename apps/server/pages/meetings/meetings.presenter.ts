import type { Meeting } from '#domain/meetings/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { MeetingPage, MeetingScene, ProgrammePage } from '../commands/command-page.js';
import { choice, date, given, ifAny, orNone, several, text, yesNo } from '../form-fields.js';
import { asKnown, changing, checkedCancellation, checkedMove } from './change-sheet.js';
import { meetingInWords } from './meeting-words.js';
import { countOf, dayInWords } from '../words.js';

/** A seat of the steering group to tick or to choose, with whoever holds it. */
const seatItems = ({ directory, nameOf }: Pick<MeetingScene, 'directory' | 'nameOf'>) =>
  directory.programme.seats.map(({ id, title, holder }) => ({
    value: id,
    text: title,
    hint: { text: nameOf(holder) ?? 'vacant' },
  }));

const declareMeeting: ProgrammePage = {
  command: 'DeclareMeeting',
  room: 'meetings',
  title: () => 'Declare a meeting of the steering group',
  deed: () => 'Declare a meeting of the steering group',
  button: 'Declare the meeting',
  done: 'Meeting declared',
  form: { date: date('date'), startsAt: text('time'), place: text('place') },
  know: ({ directory }) => ({ days: countOf(directory.programme.policy.meeting.clearDays, 'clear working day') }),
  answers: { 'MEETING.DATE_PAST': 'date', 'MEETING.NOT_A_WORKING_DAY': 'date' },
};

const recordAttendance: MeetingPage = {
  command: 'RecordAttendance',
  room: 'meetings',
  title: () => 'Who is present?',
  deed: () => 'Record who is present',
  button: 'Record the attendance',
  done: 'Attendance recorded',
  form: { present: several('seats present'), presiding: orNone(choice('seat that presides')) },
  begin: ({ meeting, directory }) => ({
    present: meeting.present,
    presiding: presidesByOffice(meeting, directory) ? null : meeting.presiding,
  }),
  know: (scene) => ({ seats: seatItems(scene), meeting: meetingInWords(scene.meeting) }),
  answers: {
    'MEETING.PRESIDING_NEEDED': 'presiding',
    'MEETING.PRESIDING_ABSENT': 'presiding',
    'MEETING.PRESIDED_BY_OFFICE': 'presiding',
  },
};

/** V5: chair and deputy preside without being chosen. */
const presidesByOffice = ({ presiding }: Meeting, { programme }: Directory): boolean =>
  programme.seats.some(({ id, office }) => id === presiding && office !== 'member');

const sayAttendance: MeetingPage = {
  command: 'SayAttendance',
  room: 'meetings',
  title: (scene) => `Will you be there? ${seatTitle(scene)}`,
  deed: (scene) => `Say whether you will be there: ${seatTitle(scene)}`,
  button: 'Tell the secretary',
  done: 'The secretary can see it',
  form: { seat: given('seat'), coming: yesNo('whether you will be there'), ...asKnown },
  begin: ({ meeting, about }) => ({ coming: meeting.said[about.seat ?? ''] }),
  know: ({ meeting }) => ({ meeting: meetingInWords(meeting), moves: meeting.moves?.length ?? 0 }),
};

const seatTitle = ({ directory, about }: Pick<MeetingScene, 'directory' | 'about'>): string =>
  directory.programme.seats.find(({ id }) => id === about.seat)?.title ?? about.seat ?? '';

const approveMinutes: MeetingPage = {
  command: 'ApproveMinutes',
  room: 'meetings',
  needsMinutes: true,
  title: () => 'Approve the minutes',
  deed: ({ directory, about }) => {
    const other = directory.meetings.find(({ id }) => id === about.nextMeeting);
    return `Record that the minutes were approved at the meeting of ${other ? dayInWords(other.date) : 'a later day'}`;
  },
  button: 'Record that they were approved',
  done: 'Minutes approved',
  form: {
    nextMeeting: given('meeting'),
    minutes: given('SHA-256 of the minutes'),
    correction: ifAny(text('correction')),
  },
  begin: ({ minutes }) => ({ minutes }),
  know: ({ meeting, minutes }) => ({
    meeting: meetingInWords(meeting),
    minutes: `/meetings/${meeting.id}/minutes`,
    hash: minutes,
  }),
};

const closeMeeting: MeetingPage = {
  command: 'CloseMeeting',
  room: 'meetings',
  title: () => 'Close the meeting',
  deed: () => 'Close the meeting',
  button: 'Close the meeting',
  done: 'Meeting closed',
  form: {},
  know: (scene) => ({ meeting: meetingInWords(scene.meeting) }),
};

const moveMeeting: MeetingPage = {
  command: 'MoveMeeting',
  room: 'meetings',
  needsAgenda: true,
  title: () => 'When and where is the meeting now?',
  deed: () => 'Move the meeting',
  button: 'Move the meeting',
  done: 'Meeting moved',
  form: { date: date('new date'), startsAt: text('time'), place: text('place'), reason: text('reason'), ...asKnown },
  begin: ({ meeting: { date: day, startsAt, place } }) => ({ date: day, startsAt, place }),
  know: changing,
  check: checkedMove,
  answers: {
    'MEETING.DATE_PAST': 'date',
    'MEETING.NOT_A_WORKING_DAY': 'date',
    'MEETING.TIME_PAST': 'startsAt',
  },
};

const cancelMeeting: MeetingPage = {
  command: 'CancelMeeting',
  room: 'meetings',
  needsAgenda: true,
  title: () => 'Cancel the meeting',
  deed: () => 'Cancel the meeting',
  button: 'Cancel the meeting',
  done: 'Meeting cancelled',
  form: { reason: text('reason'), ...asKnown },
  know: changing,
  check: checkedCancellation,
};

export const declaringPages: readonly ProgrammePage[] = [declareMeeting];
export const meetingPages: readonly MeetingPage[] = [
  sayAttendance,
  recordAttendance,
  closeMeeting,
  moveMeeting,
  cancelMeeting,
  approveMinutes,
];
