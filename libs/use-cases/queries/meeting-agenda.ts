import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Outcome, Round } from '#domain/gates/state.js';
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
}

/** An item that waits and has not been put to a meeting. */
export interface WaitingItem extends Omit<AgendaItem, 'status' | 'outcome'> {
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
      `SELECT g.project, p.reference, p.title, g.item, g.round, g.status, g.outcome, g.paper
         FROM gates g JOIN projects p ON p.id = g.project
        WHERE g.meeting = $1
        ORDER BY g.since, p.reference, g.item, g.round`,
      [meeting],
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
