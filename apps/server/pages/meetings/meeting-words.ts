import type { Meeting } from '#domain/meetings/state.js';
import { dayInWords, timeInWords } from '../words.js';

/** `Thursday 5 March 2009, 2pm, City Hall` */
export const meetingInWords = ({ date, startsAt, place }: Pick<Meeting, 'date' | 'startsAt' | 'place'>): string =>
  `${dayInWords(date)}, ${timeInWords(startsAt)}, ${place}`;

/** `Gate G1`, on pages that show items of several projects. */
export function itemInWords(item: string): string {
  if (item === 'cancel') return 'Cancellation';
  if (item === 'GR') return 'New baseline (gate GR)';
  if (item.startsWith('write-off/')) return 'Write-off';
  return item.startsWith('chairs-action/') ? `Chair’s action on gate ${item.slice(-2)}` : `Gate ${item}`;
}

/** What becomes of a meeting, on its own page and in lists. */
export const MEETING_STATUSES: Readonly<Record<Meeting['status'], string>> = {
  declared: 'Declared',
  held: 'Being held',
  closed: 'Closed',
  cancelled: 'Cancelled',
};
