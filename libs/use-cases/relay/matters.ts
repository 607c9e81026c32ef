import { Injectable } from '@nestjs/common';
import type { Address } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Deputy } from '#domain/programme/state.js';
import { Lists } from '#record/lists.js';
import type { MessageName } from '#record/outbox.js';
import type { Letter } from '../ports.js';
import { deputiesToday } from '../directory/deputies-today.js';

/** What a message is about, as the record has it now. */
export interface Matter {
  /** `null`: about the programme itself. */
  readonly project: { readonly id: string; readonly reference: string; readonly title: string } | null;
  readonly event: { readonly type: string };
  /** Addresses of the event's earlier messages. */
  readonly toldBefore: readonly Address[];
  /** Of a reminder, the duty: whom it waits for and until when; no holders: it has been settled. */
  readonly holders: readonly Address[] | null;
  readonly organisations: readonly string[] | null;
  /** The meeting that the event is of; `null`: of none. */
  readonly meeting?: string | null;
  readonly dueAt: Instant | null;
  /** How often the deadline has changed in people's calendars; `null`: it stands in none. */
  readonly sequence: number | null;
  /** Whether the event asks something of those at the address, which still waits. */
  readonly asks: boolean;
  /** What that is, first what is due first; `null`: nothing. */
  readonly asked?: Letter['asked'] | null;
  /** V3: of an appointment, the votes that wait for the seat now. */
  readonly openVotes: readonly OpenVoteOf[];
}

/** A vote that waits for a seat. */
interface OpenVoteOf {
  readonly reference: string;
  readonly title: string;
  readonly timer: string;
}

const MATTERS = `
  SELECT CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'reference', p.reference, 'title', p.title) END
           AS project,
         e.body || jsonb_build_object('type', e.type) AS event,
         ARRAY(SELECT address FROM messages WHERE stream = m.stream AND version = m.version AND number < m.number)
           AS "toldBefore",
         CASE WHEN m.stream LIKE 'meeting/%' THEN substr(m.stream, 9) END AS meeting,
         coalesce(i.holders, a.holders) AS holders,
         coalesce(i.organisations, a.organisations) AS organisations,
         coalesce(i.due_at, a.due_at) AS "dueAt",
         (SELECT max(sequence) FROM calendar_entries WHERE project = p.id AND timer = m.timer) AS sequence,
         EXISTS (SELECT FROM inbox WHERE project = p.id AND address = m.address AND since = e.at) AS asks,
         (SELECT json_build_object('what', what, 'dueAt', to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            FROM inbox WHERE project = p.id AND address = m.address AND since = e.at
           ORDER BY due_at, timer LIMIT 1) AS asked,
         coalesce(w.votes, '[]') AS "openVotes"
    FROM unnest($1::text[], $2::int[], $3::int[]) WITH ORDINALITY AS asked (stream, version, number, place)
    JOIN messages m USING (stream, version, number)
    JOIN events e USING (stream, version)
    LEFT JOIN projects p ON p.id = CASE WHEN m.stream LIKE 'project/%' THEN substr(m.stream, 9)::uuid END
    LEFT JOIN actions a ON m.stream = 'programme/' || a.programme AND m.timer = a.timer AND a.status = 'open'
    LEFT JOIN LATERAL (
         SELECT array_agg(address ORDER BY address) AS holders, organisations, due_at
           FROM inbox WHERE project = p.id AND timer = m.timer GROUP BY organisations, due_at) i ON true
    LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object('reference', o.reference, 'title', o.title, 'timer', v.timer)
                  ORDER BY o.reference, v.timer) AS votes
           FROM inbox v JOIN projects o ON o.id = v.project
          WHERE e.type = 'DeputyAppointed' AND v.what = 'CastVote' AND v.address = 'seat:' || (e.body ->> 'seat')) w ON true
   ORDER BY asked.place`;

/** Asks the record what messages are about. */
@Injectable()
export class Matters {
  constructor(private readonly lists: Lists) {}

  /** V3: the deputies who act today. */
  deputies(directory: Directory): Promise<readonly Deputy[]> {
    return deputiesToday(this.lists, directory);
  }

  /** One for each message, in their order. */
  of(messages: readonly MessageName[]): Promise<readonly Matter[]> {
    return this.lists.rows<Matter>(MATTERS, [
      messages.map(({ stream }) => stream),
      messages.map(({ version }) => version),
      messages.map(({ number }) => number),
    ]);
  }
}
