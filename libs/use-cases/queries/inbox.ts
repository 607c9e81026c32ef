import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { PRESENT } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { postAddress, seatAddress } from '#domain/agenda/addresses.js';
import { type Directory, postsHeldBy, seatsHeldBy } from '#domain/kernel/facts.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import { organisationAt } from '../directory/acting-for.js';
import { deputiesToday } from '../directory/deputies-today.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type NearView, nearDeadline } from './near-view.js';
import { cursorOf, DEFAULT_LIMIT, INSTANT, keyOf, type Page, pageOf, type PageRequest, UUID, WORDS } from './page.js';

/** Something that waits for a person, by post or seat. */
export interface InboxEntry {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly timer: string;
  /** Command that settles it. */
  readonly what: string;
  readonly organisations: readonly string[];
  /** Posts, seats or roles of the person for which it waits. */
  readonly addresses: readonly string[];
  readonly since: Instant;
  readonly dueAt: Instant | null;
  /** T1: closures and weeks before elections in or near which the deadline falls. */
  readonly near: readonly NearView[];
}

export interface InboxRequest extends PageRequest {
  /** Only what waits for a person as one of this organisation; `programme`: of none. */
  readonly organisation?: string;
}

/**
 * *Waiting for me*: what a person is asked to do, the most urgent first. A duty whose time has not come, such as the
 * return of a month that runs, does not wait yet.
 */
@Injectable()
export class Inbox {
  constructor(
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
  ) {}

  /** Throws BadCursor. */
  async of(
    person: string,
    { after, limit = DEFAULT_LIMIT, organisation }: InboxRequest = {},
  ): Promise<Page<InboxEntry>> {
    const [due, project, timer] = after === undefined ? [null, null, null] : keyOf(after, INSTANT, UUID, WORDS);
    const [addresses, patterns] = await this.addresses(person, organisation);
    const rows = await this.lists.rows<Omit<InboxEntry, 'near'>>(
      // A page of each address, by the index, and then a page of them all.
      `SELECT i.project, p.reference, p.title, i.timer, i.what, i.organisations, i.since, i.due_at AS "dueAt",
              array_agg(i.address ORDER BY i.address) AS addresses
         FROM unnest($1::text[], $6::text[]) AS mine (address, pattern) CROSS JOIN LATERAL (
              SELECT * FROM inbox
               WHERE address = mine.address AND (mine.pattern IS NULL OR timer ~ mine.pattern) AND since <= ${PRESENT}
                 AND ($2::text IS NULL
                      OR (coalesce(due_at, 'infinity'), project, timer) > ($2::timestamptz, $3::uuid, $4))
               ORDER BY coalesce(due_at, 'infinity'), project, timer
               LIMIT $5) i
         JOIN projects p ON p.id = i.project
        GROUP BY i.project, p.reference, p.title, i.timer, i.what, i.organisations, i.since, i.due_at
        ORDER BY coalesce(i.due_at, 'infinity'), i.project, i.timer
        LIMIT $5`,
      [addresses, due, project, timer, limit + 1, patterns],
    );
    const directory = await this.directory.present();
    const entries = rows.map((row) => ({
      ...row,
      near: directory ? nearDeadline(directory, row.organisations, row.dueAt) : [],
    }));
    return pageOf(entries, limit, (row) => cursorOf(row.dueAt ?? 'infinity', row.project, row.timer));
  }

  /** Organisations for which a person acts today, by post, by seat or as a deputy. */
  async organisations(person: string): Promise<readonly string[]> {
    const directory = await this.directory.present();
    if (!directory) return [];
    const deputies = await deputiesToday(this.lists, directory);
    const held = placesOf(directory, person);
    const deputising = deputies.filter((deputy) => deputy.person === person).map(({ seat }) => seatAddress(seat));
    return [...new Set([...held, ...deputising].map((address) => organisationAt(address, directory)))];
  }

  /** How many things wait for a person. */
  async count(person: string, organisation?: string): Promise<number> {
    const [row] = await this.lists.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT FROM inbox JOIN unnest($1::text[], $2::text[]) AS mine (address, pattern) USING (address)
          WHERE (pattern IS NULL OR timer ~ pattern) AND since <= ${PRESENT} GROUP BY project, timer) mine`,
      [...(await this.addresses(person, organisation))],
    );
    return row.count;
  }

  /** Where somebody is reached, and of the seats for which they are deputy today the timers that are theirs (V3). */
  private async addresses(
    person: string,
    organisation?: string,
  ): Promise<readonly [readonly string[], readonly (string | null)[]]> {
    const directory = await this.directory.present();
    if (!directory) return [[], []];
    const own = addressesOf(person, directory);
    const deputies = await deputiesToday(this.lists, directory);
    const theirs = deputies.filter((deputy) => deputy.person === person);
    const reached = [
      ...own.map((address) => [address, null] as const),
      ...theirs.map(
        ({ seat, kinds }) => [seatAddress(seat), kinds.length > 0 ? `/(${kinds.join('|')})/` : null] as const,
      ),
    ].filter(([address]) => organisation === undefined || organisationAt(address, directory) === organisation);
    return [reached.map(([address]) => address), reached.map(([, pattern]) => pattern)];
  }
}

/** Addresses of the posts and seats that somebody holds, and of no others. */
const placesOf = (directory: Directory, person: string): readonly string[] => [
  ...postsHeldBy(directory, person).map(({ id }) => postAddress(id)),
  ...seatsHeldBy(directory, person).map(({ id }) => seatAddress(id)),
];
