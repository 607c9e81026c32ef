import { Injectable } from '@nestjs/common';
import { mayResend } from '#access/delivery.js';
import type { Address } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { Lists } from '#record/lists.js';
import { type MessageName, Outbox } from '#record/outbox.js';

/** A message that reached nobody, or has not yet, or of which its reader complained. */
export interface UndeliveredMessage extends MessageName {
  /** `waiting`: it is tried again by itself. */
  readonly status: 'failed' | 'waiting' | 'complained';
  readonly project: string | null;
  readonly reference: string | null;
  readonly to: Address;
  readonly kind: 'notice' | 'reminder';
  readonly about: string;
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
  ) {}

  /** The latest first, `limit` at the most; those that have failed before those that are still tried. */
  async list(limit: number): Promise<readonly UndeliveredMessage[]> {
    return this.lists.rows<UndeliveredMessage>(
      `SELECT m.stream, m.version, m.number, coalesce(c.status, m.status) AS status, p.id AS project, p.reference,
              m.address AS "to", m.kind, m.about, e.at, m.attempts, coalesce(c.detail, m.error) AS error,
              CASE WHEN m.status = 'waiting' THEN m.next_attempt_at END AS "nextAttemptAt"
         FROM (SELECT stream, version, number FROM messages WHERE status = 'failed'
               UNION SELECT stream, version, number FROM messages WHERE status = 'waiting' AND error IS NOT NULL
               UNION SELECT stream, version, number FROM deliveries WHERE status = 'complained') listed
         JOIN messages m USING (stream, version, number) JOIN events e USING (stream, version)
         LEFT JOIN projects p ON p.id = CASE WHEN m.stream LIKE 'project/%' THEN substr(m.stream, 9)::uuid END
         LEFT JOIN LATERAL (SELECT d.status, d.detail FROM deliveries d
                             WHERE (d.stream, d.version, d.number) = (m.stream, m.version, m.number)
                               AND d.status = 'complained' LIMIT 1) c ON true
        ORDER BY m.status, e.at DESC, m.stream, m.version, m.number LIMIT $1`,
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
  async resend(message: MessageName, person: string, directory: Directory): Promise<boolean> {
    if (!mayResend({ kind: 'person', id: person }, directory)) return false;
    return this.outbox.resend(message, person);
  }
}
