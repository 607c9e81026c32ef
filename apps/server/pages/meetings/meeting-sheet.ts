import type { Directory } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { Entry } from '#use-cases/queries/entries.js';
import type { AgendaItem, Whereabouts } from '#use-cases/queries/meeting-agenda.js';
import { addressOf } from '../commands/command-page.js';
import { OUTCOMES } from '../gates/gate-words.js';
import { type EntryView, entryView } from '../history/entry-view.js';
import { otherEventInWords } from '../history/event-words.js';
import { type Table, table } from '../shared/tables.js';
import { dateInWords, dayInWords, deadlineInWords } from '../words.js';
import { itemInWords, meetingInWords } from './meeting-words.js';

/** What a meeting has before it, or had; the secretary is led to where papers are issued. */
export const itemTable = (items: readonly AgendaItem[], secretary: boolean): Table =>
  table(
    'Items put to this meeting',
    ['Project', 'Item', 'Round', 'Papers', 'Outcome'],
    items.map((each) => {
      const { project, reference, title, item, round, outcome, status } = each;
      return [
        { text: `${reference} ${title}`, href: `/projects/${project}` },
        { text: itemInWords(item), href: `/projects/${project}/gates/${encodeURIComponent(item)}/${round}` },
        String(round),
        papersOf(each, secretary),
        outcome ? OUTCOMES[outcome] : status === 'open' ? 'Vote open' : 'Waiting',
      ];
    }),
  );

function papersOf({ project, item, round, papersDue }: AgendaItem, secretary: boolean) {
  if (!papersDue) return { text: 'Read', href: `/projects/${project}/gates/${encodeURIComponent(item)}/paper` };
  const about = { item, round: String(round) };
  const text = `To be issued by ${deadlineInWords(papersDue)}`;
  return secretary ? { text, href: addressOf(`/projects/${project}`, 'IssuePapers', about) } : text;
}

/** V2: of a cancelled meeting, where its items are now. */
export const whereaboutsTable = (items: readonly Whereabouts[]): Table =>
  table(
    'Items that had been put to this meeting',
    ['Project', 'Item', 'Now'],
    items.map(({ project, reference, title, item, round, itemStatus, meeting, meetingDate, outcome }) => [
      { text: `${reference} ${title}`, href: `/projects/${project}` },
      { text: itemInWords(item), href: `/projects/${project}/gates/${encodeURIComponent(item)}/${round}` },
      itemStatus === 'waiting'
        ? meetingDate
          ? { text: `Put to the meeting of ${dayInWords(meetingDate)}`, href: `/meetings/${meeting}` }
          : 'Waits for a meeting'
        : outcome
          ? OUTCOMES[outcome]
          : 'No longer asked',
    ]),
  );

/** What is told of at the head of a meeting's page: that it was moved, or cancelled, and why. */
export function changeLines(history: readonly Entry[]): readonly string[] {
  return history
    .filter(({ type }) => type === 'MeetingMoved' || type === 'MeetingCancelled')
    .map(({ type, body, at, text }) => {
      const reason = text(String(body.reason)) ?? 'The reason has been removed.';
      return type === 'MeetingMoved'
        ? `Moved from ${meetingInWords(body.before as Meeting)}, because: ${reason}`
        : `Cancelled on ${dateInWords(at)}, because: ${reason}`;
    });
}

/** Events of a meeting that its page tells; who said that they come stands in the forecast. */
export const TOLD = [
  'MeetingDeclared',
  'MeetingMoved',
  'MeetingCancelled',
  'AttendanceRecorded',
  'MeetingClosed',
  'MinutesApproved',
];

/** A meeting has no page for each of its entries. */
export const historyOf = (history: readonly Entry[]): readonly Omit<EntryView, 'href'>[] =>
  history.map((entry) => ({ ...entryView(entry, '', otherEventInWords), href: undefined }));

/** V2: minutes that can be approved at this meeting, each with the page where that is recorded. */
export const minutesToApprove = ({ id, status, date }: Meeting, { meetings }: Directory) =>
  status !== 'held'
    ? []
    : meetings
        .filter((other) => other.status === 'closed' && !other.minutesApproved && other.id !== id && other.date <= date)
        .sort((a, b) => a.date.localeCompare(b.date))
        .map((other) => ({
          href: addressOf(`/meetings/${other.id}`, 'ApproveMinutes', { nextMeeting: id }),
          text: `Approve the minutes of ${dayInWords(other.date)}`,
        }));
