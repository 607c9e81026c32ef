import { Injectable } from '@nestjs/common';
import { ofMembers } from '#domain/participation/sealed.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Stage } from '#domain/projects/state.js';
import { Lists } from '#record/lists.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { Eyes } from '../queries/cells-seen.js';
import { cursorOf, keyOf, type Page, pageOf, type PageRequest } from '../queries/page.js';
import { ASKED, ASKED_COUNT, askedOf, type PortfolioFilter } from './chosen.js';

/** A project on the board. */
export interface Card {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: Stage;
  readonly nextDue: Instant | null;
  readonly heldUntil: PlainDate | null;
}

/** Something that falls due. */
export interface DateInPortfolio {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  /** `deadline`: of a duty; `seal`: the opt-in with sealed answers closes at the latest. */
  readonly kind: 'deadline' | 'meeting' | 'milestone' | 'seal';
  /** Command that settles it, item of the meeting, or title of the milestone. */
  readonly what: string;
  readonly organisations: readonly string[];
  readonly at: Instant;
}

const SORT_KEY = /^[\s\S]{1,400}$/;
const MEMBERS = ofMembers.map((command) => `'${command}'`).join(', ');

/** The portfolio as it lies there: who is where, and what comes when. */
@Injectable()
export class PortfolioBoard {
  constructor(
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
    private readonly eyes: Eyes,
  ) {}

  /** Of each stage so many projects, those first that have the next deadline. */
  async cards(filter: PortfolioFilter, perStage: number, person: string, now: Instant): Promise<readonly Card[]> {
    return this.lists.rows<Card>(
      `WITH ${ASKED}
       SELECT id AS project, reference, title, stage, next_due AS "nextDue", held_until AS "heldUntil"
         FROM (SELECT p.*, row_number() OVER (PARTITION BY stage ORDER BY next_due NULLS LAST, reference) AS place
                 FROM chosen p) each
        WHERE place <= $${ASKED_COUNT + 1} ORDER BY stage, place`,
      [...(await this.asked(filter, person, now)), perStage],
    );
  }

  /**
   * Deadlines, meetings that take an item, milestones, from one day to another. While answers are sealed, deadlines of
   * members would tell who has answered. Throws BadCursor.
   */
  async calendar(
    filter: PortfolioFilter,
    [from, until]: readonly [PlainDate, PlainDate],
    { after, limit = 50 }: PageRequest,
    person: string,
    now: Instant,
  ): Promise<Page<DateInPortfolio>> {
    const [key, id] = after === undefined ? [null, null] : keyOf(after, SORT_KEY, SORT_KEY);
    const [zone, first, last, keyAt, idAt, most] = Array.from(
      { length: 6 },
      (_, index) => `$${ASKED_COUNT + 1 + index}`,
    );
    const morning = (date: string) => `(${date} + time '00:00') AT TIME ZONE ${zone}`;
    const { calendar } = (await this.directory.present())!.programme;
    const rows = await this.lists.rows<DateInPortfolio & { key: string; id: string }>(
      `WITH ${ASKED},
       dates AS (
         SELECT DISTINCT p.id AS project, 'deadline' AS kind, i.what, i.organisations, i.due_at AS at
           FROM inbox i JOIN chosen p ON p.id = i.project
          WHERE i.due_at IS NOT NULL AND (i.what <> 'AllowLateItem' OR i.since <= (SELECT now FROM asked))
            AND (p.sealed_until IS NULL OR i.what NOT IN (${MEMBERS}))
         UNION ALL
         SELECT p.id, 'seal', '', '{}', p.sealed_until FROM chosen p WHERE p.sealed_until IS NOT NULL
         UNION ALL
         SELECT g.project, 'meeting', g.item, '{}', ${morning('g.meeting_date')}
           FROM gates g JOIN chosen p ON p.id = g.project
          WHERE g.item_status = 'waiting' AND g.status <> 'closed' AND g.meeting_date IS NOT NULL
         UNION ALL
         SELECT m.project, 'milestone', m.title, '{}', ${morning('m.due')}
           FROM milestones m JOIN chosen p ON p.id = m.project
          WHERE m.reached_on IS NULL AND p.stage NOT IN ('CLOSED', 'CANCELLED', 'WITHDRAWN', 'REJECTED')),
       placed AS (
         SELECT d.*, p.reference, p.title, to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') AS key,
                p.reference || '/' || d.kind || '/' || d.what || '/' || array_to_string(d.organisations, ',') AS id
           FROM dates d JOIN projects p ON p.id = d.project
          WHERE d.at >= ${morning(`${first}::date`)} AND d.at < ${morning(`(${last}::date + 1)`)})
       SELECT project, reference, title, kind, what, organisations, at, key, id FROM placed
        WHERE ${keyAt}::text IS NULL OR (key, id) > (${keyAt}, ${idAt})
        ORDER BY key, id LIMIT ${most}`,
      [...(await this.asked(filter, person, now)), calendar.zone, from, until, key, id, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, (row) => cursorOf(row.key, row.id));
    return { items: items.map(({ key: _, id: __, ...date }) => date), next };
  }

  private async asked(filter: PortfolioFilter, person: string, now: Instant): Promise<readonly unknown[]> {
    return askedOf(filter, await this.eyes.of(person), (await this.directory.present())!, now);
  }
}
