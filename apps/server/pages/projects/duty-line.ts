import { workingDaysSince, workingDaysUntil } from '#use-cases/queries/coming-up.js';
import type { Reading } from '#use-cases/queries/reading.js';
import type { DutyView } from '#use-cases/queries/waiting.js';
import { remindersOf } from '../agenda/anchor.js';
import { organisationName } from '../commands/command-page.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { nearInWords } from '../organisations/near-words.js';
import { countOf, dateInWords, deadlineInWords, listInWords, upperFirst } from '../words.js';

/** Somebody who is waited for, as a line. */
export interface DutyLine {
  readonly deed: string;
  readonly who: string;
  readonly since: string;
  readonly due: string | null;
  /** The calendars by which the deadline was counted; `null`: there is none. */
  readonly counted: string | null;
  /** Where it is said who is reminded of it, when and in which words. */
  readonly reminders: string;
  /** Closures and weeks before elections in or near which it falls. */
  readonly near: readonly string[];
}

/** Who is waited for, to do what, since when and until when. */
export const dutyLine = (
  reading: Reading,
  { what, timer, waitsFor, since, dueAt, calendars, near }: DutyView,
  now?: string,
): DutyLine => ({
  deed: deedInWords(namesIn(reading), what, timer),
  who: waitersInWords(waitsFor),
  since: `${dateInWords(since)}${now ? `, ${agoInWords(workingDaysSince(reading, since, now))}` : ''}`,
  due: dueInWords(reading, dueAt, now),
  reminders: remindersOf(reading.project.id, timer),
  counted: calendars.length > 0 ? calendarsInWords(reading.directory, calendars) : null,
  near: nearInWords(near, reading.directory),
});

/** Who is waited for, with whoever holds the post or seat. */
export const waitersInWords = (waitsFor: DutyView['waitsFor']): string =>
  upperFirst(waitsFor.map(({ words, holders }) => `${words}${namesOf(holders)}`).join('; '));

/** T1: the programme’s calendar first, then an organisation’s own. */
export const calendarsInWords = (directory: Reading['directory'], [common, own]: DutyView['calendars']): string =>
  `version ${common.version} of the calendar${own ? ` and version ${own.version} of the own calendar of ${organisationName(directory, own.id)}` : ''}`;

const agoInWords = (days: number): string =>
  days === 0 ? 'less than a working day ago' : `${countOf(days, 'working day')} ago`;

const namesOf = (holders: readonly { readonly name: string | null }[]): string => {
  const names = holders.flatMap(({ name }) => name ?? []);
  return holders.length === 0 ? ' (vacant)' : names.length > 0 ? ` (${listInWords(names)})` : '';
};

function dueInWords(reading: Reading, dueAt: string | null, now: string | undefined): string | null {
  if (!dueAt) return null;
  if (!now) return deadlineInWords(dueAt);
  return `${deadlineInWords(dueAt)}, ${leftInWords(workingDaysUntil(reading, dueAt, now), dueAt < now)}`;
}

function leftInWords(days: number, over: boolean): string {
  if (over) return days < 0 ? `${countOf(-days, 'working day')} overdue` : 'overdue';
  return days === 0 ? 'today' : `in ${countOf(days, 'working day')}`;
}
