import type { CalendarMails } from '#use-cases/relay/calendar-mails.js';

const AT_ONCE = 50;
const PAUSE = 5_000;

/** Every five seconds tells calendars by mail what has moved and what is over. */
export const keepingCalendars = (calendars: CalendarMails) => async (): Promise<number> => {
  const sent = await calendars.handOver(AT_ONCE);
  return sent === AT_ONCE ? 0 : PAUSE;
};
