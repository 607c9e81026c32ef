import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { PRESENT } from './clock.js';
import type { Lying, MessageName } from './outbox.js';
import { LYING } from './outbox.js';
import { failUnreached, lockMessages } from './unreached.js';

/** A message that waits for somebody's digest. */
export interface DigestItem extends MessageName {
  readonly person: string;
  readonly dueAt: Instant;
}

/** Somebody's digest, taken for a handover. */
export interface Digest {
  /** Its name, which nobody can guess. */
  readonly token: string;
  readonly person: string;
  /** On which it was put together. */
  readonly day: PlainDate;
  readonly attempts: number;
}

/** How an item or a whole digest ended. */
export type DigestEnd = 'sent' | 'not_needed' | 'failed';

/** One lock for all who put digests together. */
const PUTTING_TOGETHER = 7_041_776;

/** What has come due for a digest, and is not in one. What is still with the relay is not told yet. */
const DUE = `i.status = 'waiting' AND i.digest IS NULL AND i.due_at <= ${PRESENT}
  AND NOT EXISTS (SELECT FROM messages m WHERE (m.stream, m.version, m.number) = (i.stream, i.version, i.number)
                     AND m.status = 'waiting'
                     AND NOT EXISTS (SELECT FROM deliveries d
                                      WHERE (d.stream, d.version, d.number) = (m.stream, m.version, m.number)))`;

/** A digest that nobody has tried to send takes up what comes due. */
const OPEN = `d.status = 'waiting' AND d.attempts = 0`;

/** What waits for digests, and the digests: one for all that has come due, which takes up nothing more once it is sent. */
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
        `SELECT DISTINCT i.person, (${PRESENT} AT TIME ZONE $1)::date AS day FROM digest_items i
          WHERE ${DUE} AND NOT EXISTS (SELECT FROM digests d WHERE d.person = i.person AND ${OPEN})`,
        [zone],
      );
      const begun = due.map((each) => ({ ...each, token: randomBytes(16).toString('hex') }));
      await manager.query(
        `INSERT INTO digests (token, person, day)
           SELECT * FROM json_to_recordset($1) AS d(token text, person text, day date)`,
        [JSON.stringify(begun)],
      );
      await manager.query(
        `UPDATE digest_items i SET digest = d.token FROM digests d WHERE d.person = i.person AND ${OPEN} AND ${DUE}`,
      );
      const [taken] = await manager.query<[Digest[]]>(
        `UPDATE digests SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
          WHERE token IN (SELECT token FROM digests WHERE status = 'waiting' AND next_attempt_at <= now()
                           ORDER BY next_attempt_at LIMIT $1)
          RETURNING token, person, day, attempts`,
        [limit, leaseSeconds],
      );
      return taken;
    });
  }

  /** The messages of a digest, the earliest first. */
  itemsOf({ token }: Pick<Digest, 'token'>): Promise<Lying[]> {
    return this.dataSource.query<Lying[]>(
      `SELECT ${LYING}, e.at FROM digest_items i JOIN messages m USING (stream, version, number)
         JOIN events e USING (stream, version)
        WHERE i.digest = $1 AND i.status = 'waiting' ORDER BY e.at, m.stream, m.version, m.number`,
      [token],
    );
  }

  /**
   * Ends a digest for good, with what became of each of its messages; a message that nobody still waits for is settled.
   * Ended before, it stays as it ended.
   */
  async settle(
    { token }: Pick<Digest, 'token'>,
    status: DigestEnd,
    items: readonly (MessageName & { readonly status: DigestEnd })[],
    error: string | null = null,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [ended] = await manager.query<[unknown[]]>(
        `UPDATE digests SET status = $2, error = $3, settled_at = now() WHERE token = $1 AND status = 'waiting'
          RETURNING token`,
        [token, status, error],
      );
      if (ended.length > 0) await endItems(manager, token, items, error);
    });
  }

  /** A digest that was sent and came back has failed, with all that it told. Told twice, or of no digest, it answers false. */
  async cameBack(token: string, detail: string): Promise<boolean> {
    const error = detail.slice(0, 500);
    return this.dataSource.transaction(async (manager) => {
      const [failed] = await manager.query<[unknown[]]>(
        `UPDATE digests SET status = 'failed', error = $2, settled_at = now()
          WHERE token = $1 AND status IN ('waiting', 'sent') RETURNING token`,
        [token, error],
      );
      if (failed.length === 0) return false;
      const told = await manager.query<MessageName[]>(
        `SELECT stream, version, number FROM digest_items WHERE digest = $1 AND status IN ('waiting', 'sent')`,
        [token],
      );
      await endItems(
        manager,
        token,
        told.map((each) => ({ ...each, status: 'failed' })),
        error,
      );
      await failUnreached(manager, told);
      return true;
    });
  }

  /** Tries again later; the reason is kept. */
  async postpone({ token }: Pick<Digest, 'token'>, seconds: number, error: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE digests SET next_attempt_at = now() + $2 * interval '1 second', error = $3
        WHERE token = $1 AND status = 'waiting'`,
      [token, seconds, error],
    );
  }
}

/** Ends items of a digest. Their messages are locked first: of two digests that tell the same, one sees how the other ended. */
async function endItems(
  manager: EntityManager,
  token: string,
  items: readonly (MessageName & { readonly status: DigestEnd })[],
  error: string | null,
): Promise<void> {
  await lockMessages(manager, items);
  await manager.query(
    `UPDATE digest_items i SET status = s.status
       FROM json_to_recordset($2) AS s(stream text, version int, number int, status text)
      WHERE (i.stream, i.version, i.number) = (s.stream, s.version, s.number) AND i.digest = $1`,
    [token, JSON.stringify(items)],
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
}
