import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Item, Outcome, Round } from '#domain/gates/state.js';
import type { ItemBefore } from '#domain/meetings/state.js';
import { Lists } from '#record/lists.js';

/** An item that is or was put to a meeting. */
export interface AgendaItem {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly item: string;
  readonly round: number;
  readonly status: Round['status'];
  readonly outcome: Outcome | null;
  /** Hash of the paper as it was issued. */
  readonly paper: string;
  /** V1: until when its papers are to be issued; `null`: they are, or that is not asked at present. */
  readonly papersDue: Instant | null;
}

/** Where an item is now. */
export interface Whereabouts extends Omit<AgendaItem, 'papersDue'> {
  readonly itemStatus: Item['status'];
  readonly meeting: string | null;
  readonly meetingDate: PlainDate | null;
}

/** An item that waits and has not been put to a meeting. */
export interface WaitingItem extends Omit<AgendaItem, 'status' | 'outcome' | 'papersDue'> {
  readonly since: Instant;
  /** V16: it was deferred to this day; `null`: it may be taken at once. */
  readonly notBefore: PlainDate | null;
}

/** What the meetings of the steering group have before them. */
@Injectable()
export class Agenda {
  constructor(private readonly lists: Lists) {}

  async of(meeting: string): Promise<readonly AgendaItem[]> {
    return this.lists.rows<AgendaItem>(
      `SELECT g.project, p.reference, p.title, g.item, g.round, g.status, g.outcome, g.paper,
              (SELECT min(i.due_at) FROM inbox i
                WHERE i.project = g.project AND i.what = 'IssuePapers' AND g.status = 'scheduled'
                  AND starts_with(i.timer, 'papers/' || g.item || '/')) AS "papersDue"
         FROM gates g JOIN projects p ON p.id = g.project
        WHERE g.meeting = $1
        ORDER BY g.since, p.reference, g.item, g.round`,
      [meeting],
    );
  }

  /** Where items are that waited before a meeting once. */
  async whereabouts(items: readonly ItemBefore[]): Promise<readonly Whereabouts[]> {
    return this.lists.rows<Whereabouts>(
      `SELECT DISTINCT ON (p.reference, g.item) g.project, p.reference, p.title, g.item, g.round, g.status, g.outcome, g.paper,
              g.item_status AS "itemStatus", g.meeting, g.meeting_date AS "meetingDate"
         FROM json_to_recordset($1) AS asked (project uuid, item text)
         JOIN gates g USING (project, item) JOIN projects p ON p.id = g.project
        ORDER BY p.reference, g.item, g.round DESC`,
      [JSON.stringify(items)],
    );
  }

  /** What could still be put to a meeting of this day, the longest waiting first. */
  async couldTake(day: PlainDate): Promise<readonly WaitingItem[]> {
    return this.lists.rows<WaitingItem>(
      `SELECT g.project, p.reference, p.title, g.item, g.round, g.since, g.not_before AS "notBefore", g.paper
         FROM gates g JOIN projects p ON p.id = g.project
        WHERE g.item_status = 'waiting' AND g.status = 'scheduled' AND g.meeting IS NULL AND p.held_until IS NULL
          AND (g.not_before IS NULL OR g.not_before <= $1)
        ORDER BY g.since, p.reference, g.item
        LIMIT 200`,
      [day],
    );
  }
}
