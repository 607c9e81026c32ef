import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';

/** Something a person has done: the first event of one command. */
export interface OwnDeed {
  readonly at: Instant;
  readonly type: string;
  /** `null`: it was on no project. */
  readonly project: string | null;
  readonly reference: string | null;
  readonly title: string | null;
  /** Number of its entry; `null`: while answers are sealed entries have other numbers. */
  readonly entry: number | null;
}

/** Events looked through: a command makes a few of them. */
const EVENTS = 60;

/** What a person did lately, the latest first. */
@Injectable()
export class OwnDeeds {
  constructor(private readonly lists: Lists) {}

  of(person: string, count: number): Promise<readonly OwnDeed[]> {
    return this.lists.rows<OwnDeed>(
      `WITH latest AS (
         SELECT stream, version, type, at, command_id FROM events
          WHERE actor = $1 AND actor NOT IN ('process', 'installation') ORDER BY at DESC LIMIT ${EVENTS}),
       firsts AS (
         SELECT DISTINCT ON (command_id) * FROM latest ORDER BY command_id, version)
       SELECT f.at, f.type, p.id AS project, p.reference, p.title,
              CASE WHEN p.sealed_from IS NULL OR f.version <= p.sealed_from THEN f.version END AS entry
         FROM firsts f LEFT JOIN projects p ON 'project/' || p.id = f.stream
        ORDER BY f.at DESC, f.stream, f.version DESC LIMIT $2`,
      [person, count],
    );
  }
}
