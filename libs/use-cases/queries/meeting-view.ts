import type { PlainDate } from '#domain/calendar/instant.js';
import { lastNoticeDay } from '#domain/gates/deadlines.js';
import type { Directory } from '#domain/kernel/facts.js';
import { type Forecast, forecastOf } from '#domain/meetings/forecast.js';
import { type NearView, nearDate, seated } from './near-view.js';
import type { Meeting } from '#domain/meetings/state.js';

/** A meeting with the last day on which something can be put to it in time (V1). */
export interface MeetingView extends Meeting {
  readonly lastNoticeDay: PlainDate;
  /** T1: closures and weeks before elections of those who hold a seat, in or near which it falls. */
  readonly near: readonly NearView[];
}

export const meetingView = (meeting: Meeting, directory: Directory): MeetingView => ({
  ...meeting,
  lastNoticeDay: lastNoticeDay(directory.programme, meeting.date),
  near: nearDate(directory, seated(directory), meeting.date),
});

/** V2: whether there will be a quorum; `null`: the meeting is no longer to come. */
export const quorumForecast = (meeting: Meeting, { programme }: Directory): Forecast | null =>
  meeting.status === 'declared' ? forecastOf(meeting, programme) : null;
