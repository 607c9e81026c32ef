import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { lastNoticeDay, noticeEndsAt } from '#domain/gates/deadlines.js';
import { nextMeetingInTime } from '#domain/gates/next-meeting.js';
import type { Directory } from '#domain/kernel/facts.js';
import { type Forecast, forecastOf } from '#domain/meetings/forecast.js';
import { type NearView, nearDate, seated } from './near-view.js';
import type { Meeting } from '#domain/meetings/state.js';

/** A meeting with the last day on which something can be put to it in time (V1). */
export interface MeetingView extends Required<Omit<Meeting, 'cancelled'>> {
  readonly cancelled: Meeting['cancelled'] | null;
  readonly lastNoticeDay: PlainDate;
  /** T1: closures and weeks before elections of those who hold a seat, in or near which it falls. */
  readonly near: readonly NearView[];
}

export const meetingView = (meeting: Meeting, directory: Directory): MeetingView => ({
  ...meeting,
  moves: meeting.moves ?? [],
  cancelled: meeting.cancelled ?? null,
  lastNoticeDay: lastNoticeDay(directory.programme, meeting.date),
  near: nearDate(directory, seated(directory), meeting.date),
});

/** V2: whether there will be a quorum; `null`: the meeting is no longer to come. */
export const quorumForecast = (meeting: Meeting, { programme }: Directory): Forecast | null =>
  meeting.status === 'declared' ? forecastOf(meeting, programme) : null;

/** V1: what another day would come to for what is put to a meeting. */
export interface NoticeAhead {
  readonly before: PlainDate;
  readonly after: PlainDate;
  /** The last day of notice has passed: of what has not been issued by then the chair is asked for the reason. */
  readonly tooShort: boolean;
}

export const noticeAhead = ({ date }: Meeting, to: PlainDate, { programme }: Directory, now: Instant): NoticeAhead => ({
  before: lastNoticeDay(programme, date),
  after: lastNoticeDay(programme, to),
  tooShort: now >= noticeEndsAt(programme, to),
});

/** V2: the meeting to which items would go, were this one cancelled; `null`: none is declared that leaves their notice. */
export const meetingInstead = ({ id }: Meeting, directory: Directory, now: Instant): Meeting | null => {
  const meetings = directory.meetings.filter((other) => other.id !== id);
  return nextMeetingInTime(directory.programme, { directory: { ...directory, meetings } }, now) ?? null;
};
