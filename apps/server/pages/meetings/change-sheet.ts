import type { AgendaItem } from '#use-cases/queries/meeting-agenda.js';
import { meetingInstead, noticeAhead } from '#use-cases/queries/meeting-view.js';
import type { MeetingScene } from '../commands/command-page.js';
import { givenNumber } from '../form-fields.js';
import { type Fact, facts } from '../shared/tables.js';
import { countOf, dayInWords, lowerFirst } from '../words.js';
import { itemInWords, meetingInWords } from './meeting-words.js';

/** T2: the form says of which state of the meeting it was sent. */
export const asKnown = { moves: givenNumber('number of times the meeting was moved') };

/** What one needs to know to move or to cancel a meeting. */
export const changing = ({ meeting, agenda, directory }: MeetingScene) => ({
  meeting: meetingInWords(meeting),
  moves: meeting.moves?.length ?? 0,
  items: itemLines(agenda),
  days: countOf(directory.programme.policy.meeting.clearDays, 'clear working day'),
});

/** `DMT-PROC-001 Couriers: gate G1` */
const itemLines = (agenda: readonly AgendaItem[]): readonly string[] =>
  waiting(agenda).map(({ reference, title, item }) => `${reference} ${title}: ${lowerFirst(itemInWords(item))}`);

const waiting = (agenda: readonly AgendaItem[]) => agenda.filter(({ status }) => status === 'scheduled');

/** V1: what goes with the meeting, and how its paper days move. */
export function checkedMove(scene: MeetingScene, { date }: { readonly date: string }): readonly Fact[] {
  const { meeting, agenda, directory, now } = scene;
  const { before, after, tooShort } = noticeAhead(meeting, date, directory, now);
  const items = itemLines(agenda);
  const [from, to] = [before, after].map((day) => dayInWords(day));
  return facts(
    ['Until now', meetingInWords(meeting)],
    ['Goes with it', items.length > 0 ? `${countOf(items.length, 'item')}: ${items.join('; ')}` : 'No item'],
    ['Last day of notice with papers', from === to ? `Stays ${from}` : `From ${from} to ${to}`],
    [
      'Notice',
      tooShort && items.length > 0
        ? 'Too short for what was not issued by then: the chair is asked for a reason, item by item, before it is voted on'
        : null,
    ],
  );
}

/** V2: where its items go. */
export function checkedCancellation(scene: MeetingScene): readonly Fact[] {
  const { meeting, agenda, directory, now } = scene;
  const items = itemLines(agenda);
  const instead = meetingInstead(meeting, directory, now);
  return facts(
    ['Cancelled', meetingInWords(meeting)],
    ['Loses its meeting', items.length > 0 ? `${countOf(items.length, 'item')}: ${items.join('; ')}` : 'No item'],
    [
      'Goes to',
      items.length === 0
        ? null
        : instead
          ? `The meeting of ${dayInWords(instead.date)}, by itself, if nothing else keeps it from there`
          : 'The next meeting that leaves its notice, by itself, once one is declared',
    ],
  );
}
