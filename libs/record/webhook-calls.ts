import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** Which event, and who is told of it. */
export interface CallName {
  readonly programme: string;
  readonly webhook: string;
  readonly stream: string;
  readonly version: number;
}

/** A call as it lies: what is told is ids, types and times. */
export interface LyingCall extends CallName {
  /** By which the other system knows it, however often it is told. */
  readonly id: string;
  readonly url: string;
  readonly since: Instant;
  readonly generation: number;
  readonly previousUntil: Instant | null;
  readonly attempts: number;
  readonly type: string;
  readonly at: Instant;
  readonly reference: string;
  readonly stage: string | null;
  readonly item: string | null;
  /** Now, by the clock of the record. */
  readonly now: Instant;
}

/** Calls of one system that are taken together. */
const OF_ONE = 3;

/** Calls of other systems, on their way. Their times are the real ones, as the calls are. */
export class WebhookCalls {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes calls to be made, each for one worker and few of any one system, so that none waits behind another that does
   * not answer; whoever does not settle them within the lease leaves them to the next.
   */
  take(limit: number, leaseSeconds = 60): Promise<LyingCall[]> {
    return this.dataSource.query<LyingCall[]>(
      `WITH c AS (
         UPDATE webhook_calls SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
          WHERE (programme, webhook, stream, version) IN (
            SELECT due.programme, due.webhook, due.stream, due.version FROM webhooks o
             CROSS JOIN LATERAL (
               SELECT * FROM webhook_calls
                WHERE (programme, webhook) = (o.programme, o.id) AND status = 'waiting' AND next_attempt_at <= now()
                ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED) due
             ORDER BY due.next_attempt_at LIMIT $1)
         RETURNING *)
       SELECT c.id, c.programme, c.webhook, c.stream, c.version, w.url, w.since, w.generation,
              w.previous_until AS "previousUntil", c.attempts, e.type, e.at, p.reference,
              e.body ->> 'stage' AS stage, e.body ->> 'item' AS item,
              clock_timestamp() + k.ahead_ms * interval '1 millisecond' AS now
         FROM c JOIN webhooks w ON (w.programme, w.id) = (c.programme, c.webhook)
         JOIN events e USING (stream, version) JOIN projects p ON p.id = substr(c.stream, 9)::uuid CROSS JOIN clock k
        WHERE w.ended IS NULL ORDER BY e.at, c.stream, c.version`,
      [limit, leaseSeconds, OF_ONE],
    );
  }

  async told(call: CallName): Promise<void> {
    await this.set(call, `status = 'told', told_at = now(), error = NULL`);
  }

  async postpone(call: CallName, seconds: number, error: string): Promise<void> {
    await this.set(call, `next_attempt_at = now() + $5 * interval '1 second', error = $6`, seconds, error);
  }

  async fail(call: CallName, error: string): Promise<void> {
    await this.set(call, `status = 'failed', error = $5`, error);
  }

  /** Makes calls that have failed once more; sent twice, they are made once. Answers how many there were. */
  async again(programme: string, webhook: string): Promise<number> {
    const [{ count }] = await this.dataSource.query<{ count: number }[]>(
      `WITH again AS (
         UPDATE webhook_calls SET status = 'waiting', attempts = 0, next_attempt_at = now()
          WHERE programme = $1 AND webhook = $2 AND status = 'failed' RETURNING 1)
       SELECT count(*)::int AS count FROM again`,
      [programme, webhook],
    );
    return count;
  }

  /** Takes up replays that were asked for: everything from an event on is told again. Of what has ended nothing is. */
  async replay(): Promise<void> {
    await this.dataSource.query(
      `WITH asked AS (
         INSERT INTO webhook_replays (programme, webhook, number)
           SELECT programme, id, replays FROM webhooks WHERE replays > 0 AND ended IS NULL
           ON CONFLICT DO NOTHING RETURNING programme, webhook),
       found AS (
         SELECT w.programme, w.id, w.kinds, e.at FROM asked a
           JOIN webhooks w ON (w.programme, w.id) = (a.programme, a.webhook)
           JOIN webhook_calls first ON first.id::text = w.replay_from AND first.webhook = w.id
           JOIN events e ON (e.stream, e.version) = (first.stream, first.version))
       INSERT INTO webhook_calls (programme, webhook, stream, version)
         SELECT f.programme, f.id, e.stream, e.version FROM found f
           JOIN events e ON e.at >= f.at AND e.type = ANY(f.kinds) AND e.stream LIKE 'project/%'
         ON CONFLICT (programme, webhook, stream, version)
           DO UPDATE SET status = 'waiting', attempts = 0, next_attempt_at = now()`,
    );
    await this.dataSource.query(
      `UPDATE webhook_calls c SET status = 'ended' FROM webhooks w
        WHERE (w.programme, w.id) = (c.programme, c.webhook) AND w.ended IS NOT NULL AND c.status = 'waiting'`,
    );
  }

  private async set(call: CallName, change: string, ...values: readonly unknown[]): Promise<void> {
    await this.dataSource.query(
      `UPDATE webhook_calls SET ${change}
        WHERE (programme, webhook, stream, version) = ($1, $2, $3, $4) AND status = 'waiting'`,
      [call.programme, call.webhook, call.stream, call.version, ...values],
    );
  }
}
