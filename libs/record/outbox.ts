import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { PRESENT } from './clock.js';
import type { Message } from './history.js';

/** Which message. */
export type MessageName = Pick<Message, 'stream' | 'version' | 'number'>;

/** How the handover of a message ended for good. */
export type Handover =
  | { readonly status: 'sent'; readonly recipient: string }
  /** Told in a digest, for which it waits. */
  | { readonly status: 'digest'; readonly recipient: string }
  | { readonly status: 'not_needed' }
  | { readonly status: 'failed'; readonly error: string };

/** A message as it lies in the outbox. */
export interface Lying extends Message {
  /** When its event was recorded. */
  readonly at: Instant;
  readonly status: Handover['status'] | 'waiting';
  readonly attempts: number;
  readonly recipient: string | null;
  readonly error: string | null;
  readonly settledAt: Instant | null;
}

/** A reminder that reached nobody. */
export interface Unreached extends MessageName {
  readonly to: string;
  readonly timer: string;
}

/** Columns of a message `m` as it lies in the outbox. */
export const LYING = `m.stream, m.version, m.number, m.address AS "to", m.kind, m.about, m.timer, m.due_at AS "dueAt",
  m.status, m.attempts, m.recipient, m.error, m.settled_at AS "settledAt"`;

/** Messages on their way. Handed over at least once each; the relay's time is the real one, as its mail is. */
export class Outbox {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes messages for a handover, each for one relay. Whoever does not settle them within the lease (a crash) leaves
   * them to the next: their attempts are counted.
   */
  take(limit: number, leaseSeconds = 60): Promise<Lying[]> {
    return this.dataSource.query<Lying[]>(
      `WITH m AS (
         UPDATE messages SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
          WHERE (stream, version, number) IN (
            SELECT stream, version, number FROM messages WHERE status = 'waiting' AND next_attempt_at <= now()
             ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING *)
       SELECT ${LYING}, e.at FROM m JOIN events e USING (stream, version) ORDER BY e.at, m.stream, m.version, m.number`,
      [limit, leaseSeconds],
    );
  }

  /** Ends handovers for good, as one write: each mail would otherwise cost a commit. */
  async settle(handovers: readonly (MessageName & Handover)[]): Promise<void> {
    if (handovers.length === 0) return;
    await this.dataSource.query(
      `UPDATE messages m SET status = h.status, recipient = h.recipient, error = h.error, settled_at = now()
         FROM json_to_recordset($1) AS h(stream text, version int, number int, status text, recipient text, error text)
        WHERE (m.stream, m.version, m.number) = (h.stream, h.version, h.number) AND m.status = 'waiting'`,
      [JSON.stringify(handovers)],
    );
  }

  /** Tries again later; the reason is kept. */
  async postpone({ stream, version, number }: MessageName, seconds: number, error: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE messages SET next_attempt_at = now() + $4 * interval '1 second', error = $5
        WHERE stream = $1 AND version = $2 AND number = $3 AND status = 'waiting'`,
      [stream, version, number, seconds, error],
    );
  }

  /** Gives up what still waits about events before an instant: it would come much too late. */
  async giveUp(streams: readonly string[], before: Instant): Promise<void> {
    await this.dataSource.query(
      `UPDATE messages m SET status = 'not_needed', settled_at = now() FROM events e
        WHERE (m.stream, m.version) = (e.stream, e.version) AND m.stream = ANY($1) AND e.at < $2 AND m.status = 'waiting'`,
      [streams, before],
    );
  }

  /** Messages of one stream, the earliest first. */
  of(stream: string): Promise<Lying[]> {
    return this.dataSource.query<Lying[]>(
      `SELECT ${LYING}, e.at FROM messages m JOIN events e USING (stream, version) WHERE m.stream = $1
        ORDER BY m.version, m.number`,
      [stream],
    );
  }

  /** Reminders that reached nobody, of which nothing has come yet. */
  unfollowed(limit: number): Promise<Unreached[]> {
    return this.dataSource.query(
      `SELECT stream, version, number, address AS "to", timer FROM messages
        WHERE status = 'failed' AND followed_at IS NULL AND kind = 'reminder' ORDER BY settled_at LIMIT $1`,
      [limit],
    );
  }

  /** What was to come of a message that reached nobody has come. */
  async followed({ stream, version, number }: MessageName): Promise<void> {
    await this.dataSource.query(
      'UPDATE messages SET followed_at = now() WHERE (stream, version, number) = ($1, $2, $3)',
      [stream, version, number],
    );
  }

  /** Sends a message that has failed once more, and notes who wanted it; `false`: it has not failed, or no longer. */
  async resend({ stream, version, number }: MessageName, by: string): Promise<boolean> {
    const [{ count }] = await this.dataSource.query<{ count: number }[]>(
      `WITH again AS (
         UPDATE messages SET status = 'waiting', attempts = 0, next_attempt_at = now(), settled_at = NULL, error = NULL,
             followed_at = NULL
          WHERE (stream, version, number) = ($1, $2, $3) AND status = 'failed' RETURNING stream, version, number),
       begun AS (
         UPDATE deliveries d SET status = 'sending' FROM again a
          WHERE (d.stream, d.version, d.number) = (a.stream, a.version, a.number) AND d.status = 'bounced'),
       told AS (
         UPDATE digest_items i SET status = 'waiting', digest = NULL, due_at = ${PRESENT} FROM again a
          WHERE (i.stream, i.version, i.number) = (a.stream, a.version, a.number) AND i.status = 'failed'),
       noted AS (INSERT INTO resendings (stream, version, number, by) SELECT stream, version, number, $4 FROM again)
       SELECT count(*)::int AS count FROM again`,
      [stream, version, number, by],
    );
    return count > 0;
  }

  /** How many wait. */
  async waiting(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM messages WHERE status = 'waiting'`,
    );
    return Number(row.count);
  }
}
