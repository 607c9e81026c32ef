import { dateInWords } from '#domain/calendar/words.js';
import type { MeetingEvent } from '#domain/meetings/events.js';
import type { NotifiedMeetingEvent } from '#domain/meetings/notices.js';
import type { Letter } from '#use-cases/ports.js';
import type { ProgrammeNews } from './programme-events.js';

type EventOf<Type extends NotifiedMeetingEvent> = Extract<MeetingEvent, { type: Type }>;

const AGAIN = 'Who said whether they come is asked again.';
const news: { readonly [Type in NotifiedMeetingEvent]: (event: EventOf<Type>) => Omit<ProgrammeNews, 'leads'> } = {
  MeetingMoved: ({ date, startsAt, place, before }) => ({
    headline: `The meeting of the steering group of ${dateInWords(before.date)} has been moved`,
    more: [
      `It is now on ${dateInWords(date)} at ${startsAt}, ${place}.`,
      ...(date === before.date && startsAt === before.startsAt ? [] : [AGAIN]),
      'Its items go with it, and papers that were issued stay issued. Why it was moved is on its page.',
    ],
  }),
  MeetingCancelled: ({ date }) => ({
    headline: `The meeting of the steering group of ${dateInWords(date)} has been cancelled`,
    more: ['Its items go to the next meeting by themselves. Why it was cancelled is on its page.'],
  }),
};

/** What has become of a meeting, with the way to it; `null`: the event is of something else. */
export function meetingNews({ event, meeting }: Pick<Letter, 'event' | 'meeting'>): ProgrammeNews | null {
  if (!(event.type in news)) return null;
  const say = news[event.type as NotifiedMeetingEvent] as (event: object) => Omit<ProgrammeNews, 'leads'>;
  return { ...say(event), leads: { action: 'See the meeting', path: `/meetings/${meeting}` } };
}
