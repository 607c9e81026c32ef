import { Injectable } from '@nestjs/common';
import { mayResend } from '#access/delivery.js';
import type { Address } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { CalendarBook, CALENDAR_MAIL } from '#record/calendar-book.js';
import { Lists } from '#record/lists.js';
import { type MessageName, Outbox } from '#record/outbox.js';

/** A message that reached nobody, or has not yet, or of which its reader complained. */
export interface UndeliveredMessage {
  /** Names it in a form: the numbers of its entry would tell how many entries there are. */
  readonly id: string;
  /** `waiting`: it is tried again by itself. */
  readonly status: 'failed' | 'waiting' | 'complained';
  readonly project: string | null;
  readonly reference: string | null;
  /** `null`, as are project and error: it was sent since answers are sealed, and might tell of one. */
  readonly to: Address | null;
  /** `calendar`: it keeps somebody's calendar true. */
  readonly kind: 'notice' | 'reminder' | 'calendar';
  readonly about: string | null;
  readonly at: Instant;
  readonly attempts: number;
  readonly error: string | null;
  /** Of one that waits. */
  readonly nextAttemptAt: Instant | null;
}

/** What could not be delivered: nothing is dropped without being listed here. */
@Injectable()
export class Undelivered {
  constructor(
    private readonly lists: Lists,
    private readonly outbox: Outbox,
    private readonly calendars: CalendarBook,
  ) {}

  /** The latest first, `limit` at the most; those that have failed before those that are still tried. */
  async list(limit: number | null = null): Promise<readonly UndeliveredMessage[]> {
    return this.lists.rows<UndeliveredMessage>(
      `SELECT * FROM (${MESSAGES} UNION ALL ${CALENDARS}) listed
        ORDER BY CASE status WHEN 'waiting' THEN 1 ELSE 0 END, at DESC, id LIMIT $1`,
      [limit],
    );
  }

  /** How many have reached nobody. */
  async failed(): Promise<number> {
    const [row] = await this.lists.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM messages WHERE status = 'failed'`,
    );
    return row.count;
  }

  /** Tries a message once more; sent twice, it is tried once. `false`: it is not theirs to do, or has not failed. */
  async resend(id: string, person: string, directory: Directory): Promise<boolean> {
    if (!mayResend({ kind: 'person', id: person }, directory)) return false;
    const [message] = await this.lists.rows<MessageName>(
      `SELECT m.stream, m.version, m.number FROM messages m JOIN events e USING (stream, version)
        WHERE m.status = 'failed' AND ${ID} = $1`,
      [id],
    );
    return message === undefined ? this.calendars.resend(id) : this.outbox.resend(message, person);
  }
}

/** Nobody can guess it who does not know the entry of the record. */
const ID = `encode(sha256(convert_to(e.hash || '/' || m.number, 'UTF8')), 'hex')`;

const MESSAGES = `SELECT ${ID} AS id, coalesce(c.status, m.status) AS status, m.kind, e.at, m.attempts,
         s.project, s.reference, s."to", s.about, s.error,
         CASE WHEN m.status = 'waiting' THEN m.next_attempt_at END AS "nextAttemptAt"
    FROM (SELECT stream, version, number FROM messages WHERE status = 'failed'
          UNION SELECT stream, version, number FROM messages WHERE status = 'waiting' AND error IS NOT NULL
          UNION SELECT stream, version, number FROM deliveries WHERE status = 'complained') listed
    JOIN messages m USING (stream, version, number) JOIN events e USING (stream, version)
    LEFT JOIN projects p ON p.id = CASE WHEN m.stream LIKE 'project/%' THEN substr(m.stream, 9)::uuid END
    LEFT JOIN LATERAL (SELECT d.status, d.detail FROM deliveries d
                        WHERE (d.stream, d.version, d.number) = (m.stream, m.version, m.number)
                          AND d.status = 'complained' LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT p.id AS project, p.reference, m.address AS "to", m.about, coalesce(c.detail, m.error) AS error
                        WHERE p.sealed_from IS NULL OR m.version <= p.sealed_from) s ON true`;

/** While answers are sealed, a deadline that is over might tell of one. */
const CALENDARS = `SELECT ${CALENDAR_MAIL} AS id, CASE WHEN k.attempts = 0 THEN 'failed' ELSE 'waiting' END AS status,
         'calendar' AS kind, k.at, k.attempts, s.project, s.reference, s."to", s.about, s.error,
         CASE WHEN k.attempts > 0 THEN k.next_attempt_at END AS "nextAttemptAt"
    FROM calendar_mails k LEFT JOIN projects p ON p.id = k.project
    LEFT JOIN LATERAL (
      SELECT p.id AS project, p.reference, 'person:' || k.person AS "to", k.error,
             CASE WHEN k.project IS NULL THEN 'SayAttendance'
                  ELSE (SELECT max(c.what) FROM calendar_entries c WHERE (c.project, c.timer) = (k.project, k.timer)) END AS about
       WHERE p.sealed_from IS NULL) s ON true
   WHERE k.error IS NOT NULL`;
