import { dateInWords } from '#domain/calendar/words.js';
import type { MeetingEvent } from '#domain/meetings/events.js';
import type { NotifiedMeetingEvent } from '#domain/meetings/notices.js';
import type { ProgrammeNews } from './programme-events.js';

type EventOf<Type extends NotifiedMeetingEvent> = Extract<MeetingEvent, { type: Type }>;

const AGAIN = 'Who said whether they come is asked again.';
const LEADS = { action: 'See the meetings', path: '/meetings' };

const news: { readonly [Type in NotifiedMeetingEvent]: (event: EventOf<Type>) => ProgrammeNews } = {
  MeetingMoved: ({ date, startsAt, place, before }) => ({
    headline: `The meeting of the steering group of ${dateInWords(before.date)} has been moved`,
    more: [
      `It is now on ${dateInWords(date)} at ${startsAt}, ${place}.`,
      ...(date === before.date && startsAt === before.startsAt ? [] : [AGAIN]),
      'Its items go with it, and papers that were issued stay issued. Why it was moved is on its page.',
    ],
    leads: LEADS,
  }),
  MeetingCancelled: ({ date }) => ({
    headline: `The meeting of the steering group of ${dateInWords(date)} has been cancelled`,
    more: ['Its items go to the next meeting by themselves. Why it was cancelled is on its page.'],
    leads: LEADS,
  }),
};

/** What has become of a meeting; `null`: the event is of something else. */
export const meetingNews = (event: { readonly type: string }): ProgrammeNews | null =>
  event.type in news ? (news[event.type as NotifiedMeetingEvent] as (event: object) => ProgrammeNews)(event) : null;
