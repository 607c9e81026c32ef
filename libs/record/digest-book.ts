import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { PRESENT } from './clock.js';
import type { Lying, MessageName } from './outbox.js';
import { LYING } from './outbox.js';

/** A message that waits for somebody's digest. */
export interface DigestItem extends MessageName {
  readonly person: string;
  readonly dueAt: Instant;
}

/** Somebody's digest of a day, taken for a handover. */
export interface Digest {
  readonly person: string;
  readonly day: PlainDate;
  readonly token: string;
  readonly attempts: number;
}

/** How an item or a whole digest ended. */
export type DigestEnd = 'sent' | 'not_needed' | 'failed';

/** One lock for all who put digests together. */
const PUTTING_TOGETHER = 7_041_776;

/** What waits for digests, and the digests: one a person and day, which takes up nothing more once it is on its way. */
export class DigestBook {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes what is to be told in a digest; noted twice, it waits once. */
  async keep(items: readonly DigestItem[]): Promise<void> {
    if (items.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO digest_items (stream, version, number, person, due_at)
         SELECT stream, version, number, person, "dueAt"
           FROM json_to_recordset($1) AS i(stream text, version int, number int, person text, "dueAt" timestamptz)
         ON CONFLICT DO NOTHING`,
      [JSON.stringify(items)],
    );
  }

  /** Puts together what has come due by the record's clock, and takes digests for a handover, each for one relay. */
  async take(limit: number, zone: string, leaseSeconds = 60): Promise<readonly Digest[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [PUTTING_TOGETHER]);
      const due = await manager.query<{ person: string; day: PlainDate }[]>(
        `SELECT DISTINCT person, (${PRESENT} AT TIME ZONE $1)::date AS day FROM digest_items
          WHERE status = 'waiting' AND day IS NULL AND due_at <= ${PRESENT}`,
        [zone],
      );
      const begun = due.map((each) => ({ ...each, token: randomBytes(16).toString('hex') }));
      await manager.query(
        `INSERT INTO digests (person, day, token)
           SELECT * FROM json_to_recordset($1) AS d(person text, day date, token text) ON CONFLICT DO NOTHING`,
        [JSON.stringify(begun)],
      );
      await manager.query(
        `UPDATE digest_items i SET day = d.day FROM digests d
          WHERE d.person = i.person AND d.status = 'waiting' AND d.attempts = 0
            AND i.status = 'waiting' AND i.day IS NULL AND i.due_at <= ${PRESENT}`,
      );
      const [taken] = await manager.query<[Digest[]]>(
        `UPDATE digests SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
          WHERE (person, day) IN (SELECT person, day FROM digests WHERE status = 'waiting' AND next_attempt_at <= now()
                                   ORDER BY next_attempt_at LIMIT $1)
          RETURNING person, day, token, attempts`,
        [limit, leaseSeconds],
      );
      return taken;
    });
  }

  /** The messages of a digest, the earliest first. */
  itemsOf({ person, day }: Pick<Digest, 'person' | 'day'>): Promise<Lying[]> {
    return this.dataSource.query<Lying[]>(
      `SELECT ${LYING}, e.at FROM digest_items i JOIN messages m USING (stream, version, number)
         JOIN events e USING (stream, version)
        WHERE i.person = $1 AND i.day = $2 AND i.status = 'waiting' ORDER BY e.at, m.stream, m.version, m.number`,
      [person, day],
    );
  }

  /** Ends a digest for good, with what became of each of its messages; a message that nobody still waits for is settled. */
  async settle(
    { person, day }: Pick<Digest, 'person' | 'day'>,
    status: DigestEnd,
    items: readonly (MessageName & { readonly status: DigestEnd })[],
    error: string | null = null,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `UPDATE digests SET status = $3, error = $4, settled_at = now() WHERE person = $1 AND day = $2`,
        [person, day, status, error],
      );
      await manager.query(
        `UPDATE digest_items i SET status = s.status
           FROM json_to_recordset($2) AS s(stream text, version int, number int, status text)
          WHERE (i.stream, i.version, i.number) = (s.stream, s.version, s.number) AND i.person = $1`,
        [person, JSON.stringify(items)],
      );
      await manager.query(
        `UPDATE messages m SET settled_at = now(), error = $2,
                status = (SELECT CASE WHEN bool_or(i.status = 'sent') THEN 'sent'
                                      WHEN bool_or(i.status = 'failed') THEN 'failed' ELSE 'not_needed' END
                            FROM digest_items i WHERE (i.stream, i.version, i.number) = (m.stream, m.version, m.number))
           FROM json_to_recordset($1) AS s(stream text, version int, number int)
          WHERE (m.stream, m.version, m.number) = (s.stream, s.version, s.number) AND m.status = 'digest'
            AND NOT EXISTS (SELECT FROM digest_items i WHERE i.status = 'waiting'
                               AND (i.stream, i.version, i.number) = (m.stream, m.version, m.number))`,
        [JSON.stringify(items), error],
      );
    });
  }

  /** Tries again later; the reason is kept. */
  async postpone({ person, day }: Pick<Digest, 'person' | 'day'>, seconds: number, error: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE digests SET next_attempt_at = now() + $3 * interval '1 second', error = $4 WHERE person = $1 AND day = $2`,
      [person, day, seconds, error],
    );
  }
}
