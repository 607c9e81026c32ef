import type { PlainDate } from '#domain/calendar/instant.js';
import { lastNoticeDay } from '#domain/gates/deadlines.js';
import type { Directory } from '#domain/kernel/facts.js';
import { type Forecast, forecastOf } from '#domain/meetings/forecast.js';
import type { Meeting } from '#domain/meetings/state.js';

/** A meeting with the last day on which something can be put to it in time (V1). */
export interface MeetingView extends Meeting {
  readonly lastNoticeDay: PlainDate;
}

export const meetingView = (meeting: Meeting, { programme }: Directory): MeetingView => ({
  ...meeting,
  lastNoticeDay: lastNoticeDay(programme, meeting.date),
});

/** V2: whether there will be a quorum; `null`: the meeting is no longer to come. */
export const quorumForecast = (meeting: Meeting, { programme }: Directory): Forecast | null =>
  meeting.status === 'declared' ? forecastOf(meeting, programme) : null;
