import { Injectable } from '@nestjs/common';
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
}

/** What the meetings of the steering group have before them. */
@Injectable()
export class Agenda {
  constructor(private readonly lists: Lists) {}

  async of(meeting: string): Promise<readonly AgendaItem[]> {
    return this.lists.rows<AgendaItem>(
      `SELECT g.project, p.reference, p.title, g.item, g.round, g.status, g.outcome
         FROM gates g JOIN projects p ON p.id = g.project
        WHERE g.meeting = $1
        ORDER BY g.since, p.reference, g.item, g.round`,
      [meeting],
    );
  }
}
