import type { Entries, Entry } from '#use-cases/queries/entries.js';
import { HISTORY_KINDS, type HistoryKind, typesOf } from '#use-cases/queries/history-kinds.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { addressWith, type Asked, askedIn, FREE, type Query } from '../shared/asked.js';
import { momentInWords } from '../words.js';
import { actorInWords, entryView } from './entry-view.js';
import { eventInWords } from './event-words.js';
import { kindItems } from './history-words.js';

/** How many entries a page shows. */
const ENTRIES = 20;
/** How many entries are read at a time for a file. */
const MANY = 200;

/** The day as of which, the kind, the place. */
export type AskedOfHistory = Asked<'on' | 'kind' | 'before'>;

export const askedOfHistory = (query: Query): AskedOfHistory =>
  askedIn(query, { on: FREE, kind: HISTORY_KINDS, before: FREE });

/** The history of a project as its page shows it: by kind, in pages, each entry with its own address. */
export async function historySheet(entries: Entries, reading: Reading, asked: AskedOfHistory) {
  const { id } = reading.project;
  const page = await read(entries, reading, asked, placeIn(reading, asked), ENTRIES);
  const address = (change: Asked) => `${addressWith(`/projects/${id}`, { ...asked, ...change })}#history`;
  const views = page.entries.map((entry) => entryView(entry, `/projects/${id}`, (each) => eventInWords(reading, each)));
  return {
    // While answers are sealed entries are numbered as they are seen, and on another day otherwise.
    entries: asked.on && reading.sight ? views.map(({ href: _, ...view }) => view) : views,
    kinds: kindItems,
    kind: asked.kind,
    earlier: page.more && address({ before: String(page.entries.at(-1)!.version) }),
    latest: asked.before !== undefined && address({ before: undefined }),
    file: addressWith(`/projects/${id}/history.csv`, { ...asked, before: undefined }),
  };
}

/** All of it that was asked for, the latest first, for a file. */
export async function historyRows(
  entries: Entries,
  reading: Reading,
  asked: AskedOfHistory,
): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [['Entry', 'When', 'Who', 'What happened', 'Kind of event', 'Hash']];
  let place = lastPlace(reading, asked);
  for (let more = true; more;) {
    const page = await read(entries, reading, asked, place, MANY);
    rows.push(...page.entries.map((entry) => rowOf(entry, reading)));
    place = page.entries.at(-1)?.version ?? 0;
    more = page.more;
  }
  return rows;
}

const read = (entries: Entries, reading: Reading, { kind }: AskedOfHistory, before: number | null, count: number) =>
  entries.before(
    `project/${reading.project.id}`,
    before,
    count,
    reading.sight,
    kind ? typesOf(kind as HistoryKind) : null,
  );

const rowOf = (entry: Entry, reading: Reading): string[] => [
  String(entry.version),
  momentInWords(entry.at),
  actorInWords(entry),
  eventInWords(reading, entry),
  entry.type,
  entry.hash ?? '',
];

/** As it was on a day: nothing that came after it. */
const lastPlace = ({ project }: Reading, { on }: AskedOfHistory): number | null => (on ? project.version + 1 : null);

function placeIn(reading: Reading, asked: AskedOfHistory): number | null {
  const last = lastPlace(reading, asked);
  if (!asked.before || !/^\d{1,9}$/.test(asked.before)) return last;
  return Math.min(Number(asked.before), last ?? Infinity);
}
