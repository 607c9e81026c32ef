import { Injectable } from '@nestjs/common';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import type { Instant } from '#domain/calendar/instant.js';
import { instantOf } from '#domain/calendar/zone.js';
import { type Directory, postsOf } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import { templatesOf } from '#domain/wording/wording.js';
import { type Attendance, CalendarBook, type CalendarChange, type Reach } from '#record/calendar-book.js';
import { sha256 } from '#record/chain.js';
import { type Person, People } from '#record/people.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type CalendarLetter, CalendarWords, Post, Refused } from '../ports.js';
import { pauseAfter } from './pauses.js';

/** After so many attempts, some five days, a calendar is given up. */
const ATTEMPTS = 27;

/**
 * Keeps people's calendars true by mail: whoever should come to a meeting is invited, and of a meeting, or of a deadline that a
 * reminder has brought them, they are told when it moves and when it is over or no longer theirs. Compares what their
 * calendars have with what they should, so that nothing has to be told of what has changed.
 */
@Injectable()
export class CalendarMails {
  constructor(
    private readonly book: CalendarBook,
    private readonly people: People,
    private readonly directory: DirectoryReader,
    private readonly words: CalendarWords,
    private readonly post: Post,
  ) {}

  /** Sends what is due, `limit` mails at the most; answers how many there were. Several relays share the work. */
  async handOver(limit: number): Promise<number> {
    const directory = await this.directory.present();
    if (!directory) return 0;
    const changes = await this.book.take(limit, reachesIn(directory), attendancesIn(directory));
    if (changes.length === 0) return 0;
    const people = await this.people.read([...new Set(changes.map(({ person }) => person))]);
    await Promise.all(changes.map((change) => this.finish(change, people.get(change.person), directory)));
    return changes.length;
  }

  private async finish(change: CalendarChange, person: Person | undefined, directory: Directory): Promise<void> {
    if (!person?.email) return this.book.settle(change, 'No address is known.');
    const { uid, token, sequence, project } = change;
    const to = { name: person.name ?? '', address: person.email };
    try {
      const letter = letterOf(change, to.name, directory);
      const { title, link, ...words } = this.words.write(letter);
      const cancelled = letter.change === 'over';
      const kind = project ? 'deadline' : 'meeting';
      const calendar = { kind, uid, sequence, title, at: letter.at, cancelled, link } as const;
      await this.post.send({ messageId: sha256(`${token}/${sequence}`), token, to, ...words, calendar });
      await this.book.settle(change);
    } catch (error) {
      if (error instanceof Refused || change.attempts >= ATTEMPTS) return this.book.settle(change, String(error));
      await this.book.postpone(change, pauseAfter(change.attempts), String(error));
    }
  }
}

function letterOf({ uid, project, what, at, before, isNew }: CalendarChange, name: string, directory: Directory) {
  const { code, calendar } = directory.programme;
  const meeting = directory.meetings.find(({ id }) => uidOf({ id }) === uid);
  return {
    change: at === null ? 'over' : isNew ? 'invited' : 'moved',
    project,
    programme: code,
    what,
    meeting: meeting ? { id: meeting.id, place: meeting.place, cancelled: meeting.status === 'cancelled' } : null,
    at: at ?? before,
    name,
    zone: calendar.zone,
    templates: templatesOf(directory.programme),
  } satisfies CalendarLetter;
}

/** By which addresses everybody who holds anything is reached. */
const reachesIn = (directory: Directory): readonly Reach[] =>
  holdersIn(directory).flatMap((person) => addressesOf(person, directory).map((address) => ({ person, address })));

const holdersIn = (directory: Directory): readonly string[] => [
  ...new Set([...postsOf(directory), ...directory.programme.seats].flatMap(({ holder }) => holder ?? [])),
];

/** Whoever holds a seat is asked to every meeting that takes place, and the secretary with them. */
function attendancesIn({ programme, meetings }: Directory): readonly Attendance[] {
  const secretaries = programme.posts.filter(({ role }) => role === 'SS');
  const people = [...new Set([...programme.seats, ...secretaries].flatMap(({ holder }) => holder ?? []))];
  return meetings
    .filter(({ status }) => status === 'declared' || status === 'held')
    .flatMap((meeting) =>
      people.map((person) => ({
        person,
        uid: uidOf(meeting),
        at: beginOf(meeting, programme.calendar),
        sequence: meeting.moves?.length ?? 0,
      })),
    );
}

const uidOf = ({ id }: Pick<Meeting, 'id'>): string => `meeting/${id}`;

const beginOf = ({ date, startsAt }: Meeting, { zone }: { readonly zone: string }): Instant =>
  instantOf(date, startsAt, zone);
