import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayRead } from '#access/access.js';
import { actionPlanOf } from '#domain/actions/action-plan.js';
import { actionDueAt, waitsAt } from '#domain/actions/reminders.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import type { Instant } from '#domain/calendar/instant.js';
import { instantOf } from '#domain/calendar/zone.js';
import { type Directory, postsHeldBy, seatsHeldBy } from '#domain/kernel/facts.js';
import { PRESENT } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { DirectoryReader } from '../directory/directory-reader.js';

/** A deadline of somebody's, as it stands or as it was when it was settled. */
export interface FeedDeadline {
  readonly project: string;
  readonly reference: string;
  readonly timer: string;
  /** Command that settles it. */
  readonly what: string;
  readonly dueAt: Instant;
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** An action of the plan that is due on a day, or that has been completed. */
export interface FeedAction extends Pick<FeedDeadline, 'dueAt' | 'sequence' | 'cancelled'> {
  readonly id: string;
  readonly recommendation: string;
}

export interface FeedMeeting {
  readonly id: string;
  readonly at: Instant;
  readonly place: string;
  /** How often it has changed. */
  readonly sequence: number;
  readonly cancelled: boolean;
}

export interface Feed {
  readonly deadlines: readonly FeedDeadline[];
  readonly actions: readonly FeedAction[];
  readonly meetings: readonly FeedMeeting[];
  readonly directory: Directory;
}

/** What has been settled is told for so many days, until every calendar has read it. */
const TOLD_FOR = 60;

/** V1: what the chair is only asked if papers do not go out in time stands in no calendar before. */
const DEADLINES = `
  SELECT c.project, p.reference, c.timer, c.what, max(c.due_at) AS "dueAt", max(c.sequence) AS sequence,
         bool_and(c.cancelled_at IS NOT NULL) AS cancelled
    FROM calendar_entries c JOIN projects p ON p.id = c.project
   WHERE c.address = ANY($1) AND (c.cancelled_at IS NULL OR c.cancelled_at > now() - $2 * interval '1 day')
     AND (c.what <> 'AllowLateItem' OR EXISTS (
           SELECT FROM inbox i WHERE (i.project, i.timer, i.address) = (c.project, c.timer, c.address)
              AND i.since <= ${PRESENT}))
   GROUP BY c.project, p.reference, c.timer, c.what ORDER BY "dueAt", c.project, c.timer`;

/**
 * The private calendar of a person, which calendar programs read under an address that nobody can guess. The address is
 * kept as a hash only; whoever has it can read, and do nothing.
 */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
  ) {}

  /** Since when a person has an address; `null`: they have none. */
  async since(person: string): Promise<Instant | null> {
    const [row] = await this.lists.rows<{ since: Instant }>('SELECT since FROM calendar_feeds WHERE person = $1', [
      person,
    ]);
    return row?.since ?? null;
  }

  /** Gives a person a new address; the one before no longer leads anywhere. Answers what is secret in it, this once. */
  async renew(person: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.lists.rows(
      `INSERT INTO calendar_feeds (person, token_hash) VALUES ($1, $2)
         ON CONFLICT (person) DO UPDATE SET token_hash = excluded.token_hash, since = now()`,
      [person, hashOf(token)],
    );
    return token;
  }

  /** `null`: the address is unknown or has been renewed, or whoever had it holds nothing any more. */
  async read(token: string): Promise<Feed | null> {
    const [owner] = await this.lists.rows<{ person: string }>(
      'SELECT person FROM calendar_feeds WHERE token_hash = $1',
      [hashOf(token)],
    );
    const directory = owner && (await this.directory.present());
    if (!directory || !mayRead({ kind: 'person', id: owner.person }, directory)) return null;
    const deadlines = await this.lists.rows<FeedDeadline>(DEADLINES, [addressesOf(owner.person, directory), TOLD_FOR]);
    return {
      deadlines,
      actions: actionsOf(owner.person, directory),
      meetings: meetingsOf(owner.person, directory),
      directory,
    };
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Each has one entry for good: it rises with all that happens to it, and is cancelled when it is complete. */
function actionsOf(person: string, directory: Directory): readonly FeedAction[] {
  const { programme } = directory;
  const own = addressesOf(person, directory);
  return actionPlanOf(programme).actions.flatMap((action) => {
    const { id, recommendation, revision: sequence, status, completedAt } = action;
    const dueAt = actionDueAt(programme, action);
    const isStated = status === 'complete' && completedAt === null;
    if (dueAt === null || isStated || !own.includes(waitsAt(action))) return [];
    return [{ id, recommendation, dueAt, sequence, cancelled: status === 'complete' }];
  });
}

/** Whoever holds a seat meets, and the secretary with them. */
function meetingsOf(person: string, directory: Directory): readonly FeedMeeting[] {
  const isThere =
    seatsHeldBy(directory, person).length > 0 || postsHeldBy(directory, person).some(({ role }) => role === 'SS');
  if (!isThere) return [];
  const { zone } = directory.programme.calendar;
  return directory.meetings.map(({ id, date, startsAt, place, moves = [], cancelled }) => ({
    id,
    place,
    sequence: moves.length + (cancelled ? 1 : 0),
    cancelled: cancelled !== undefined,
    at: instantOf(date, startsAt, zone),
  }));
}
