import type { Directory } from '#domain/kernel/facts.js';
import type { Forecast, Quorum } from '#domain/meetings/forecast.js';
import type { WaitingItem } from '#use-cases/queries/meeting-agenda.js';
import { addressOf } from '../commands/command-page.js';
import { type Table, table } from '../shared/tables.js';
import { countOf, dateInWords } from '../words.js';
import { itemInWords } from './meeting-words.js';

/** V2: what the answers so far make of the quorum. */
export function forecastSheet(forecast: Forecast, { programme }: Directory) {
  const { coming, apologies, silent, certain, possible } = forecast;
  const answerOf = (seat: string): string => {
    if (coming.includes(seat)) return 'Will come';
    if (apologies.includes(seat)) return 'Apologies';
    return silent.includes(seat) ? 'Has not said' : 'Vacant';
  };
  return {
    words: verdict(certain, possible),
    seats: table(
      'Who will come',
      ['Seat', 'Answer'],
      programme.seats.map(({ id, title }) => [title, answerOf(id)]),
    ),
  };
}

function verdict(certain: Quorum, possible: Quorum): string {
  const { quorumSeats, quorumOrganisations } = certain.rule;
  const needed = `A quorum is ${countOf(quorumSeats, 'seat')} of ${countOf(quorumOrganisations, 'organisation')}.`;
  const said = `${countOf(certain.seats, 'seat')} of ${countOf(certain.organisations, 'organisation')} will come.`;
  if (certain.quorate) return `${needed} ${said} There will be a quorum.`;
  if (!possible.quorate) return `${needed} ${said} There cannot be a quorum, even if all come who have not answered.`;
  return `${needed} ${said} Whether there is a quorum depends on those who have not answered.`;
}

/** What waits for a meeting; the secretary is led to where it is put to one. */
export const waitingTable = (items: readonly WaitingItem[], secretary: boolean): Table =>
  table(
    'Items that wait and could be put to this meeting',
    ['Project', 'Item', 'Waits since', ...(secretary ? ['What you can do'] : [])],
    items.map(({ project, reference, title, item, round, since }) => [
      { text: `${reference} ${title}`, href: `/projects/${project}` },
      { text: itemInWords(item), href: `/projects/${project}/gates/${encodeURIComponent(item)}/${round}` },
      dateInWords(since),
      ...(secretary
        ? [
            {
              text: 'Put it to a meeting',
              href: addressOf(`/projects/${project}`, 'ScheduleItem', { item, round: String(round) }),
            },
          ]
        : []),
    ]),
  );
