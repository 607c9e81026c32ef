import type { DataSource, EntityManager } from 'typeorm';
import type { MessageName } from './outbox.js';

/** Locks messages, always in the same order: of what ends at the same moment, one sees how the other ended. */
export async function lockMessages(manager: EntityManager, names: readonly MessageName[]): Promise<void> {
  await manager.query(
    `SELECT FROM messages m JOIN json_to_recordset($1) AS n(stream text, version int, number int)
         ON (m.stream, m.version, m.number) = (n.stream, n.version, n.number)
      ORDER BY m.stream, m.version, m.number FOR UPDATE OF m`,
    [JSON.stringify(names)],
  );
}

/** What was sent has failed once something of it came back and nobody has it, by themselves or in a digest. */
export async function failUnreached(
  connection: DataSource | EntityManager,
  names: readonly MessageName[],
): Promise<void> {
  await connection.query(
    `UPDATE messages m SET status = 'failed', error = back.detail
       FROM json_to_recordset($1) AS n(stream text, version int, number int)
            CROSS JOIN LATERAL (
              SELECT d.detail, d.came_back_at AS at FROM deliveries d
               WHERE (d.stream, d.version, d.number) = (n.stream, n.version, n.number) AND d.status = 'bounced'
              UNION ALL
              SELECT g.error, g.settled_at FROM digest_items i JOIN digests g ON g.token = i.digest
               WHERE (i.stream, i.version, i.number) = (n.stream, n.version, n.number) AND i.status = 'failed'
               ORDER BY at DESC NULLS LAST LIMIT 1) AS back
      WHERE (m.stream, m.version, m.number) = (n.stream, n.version, n.number) AND m.status = 'sent'
        AND NOT EXISTS (SELECT FROM deliveries d WHERE (d.stream, d.version, d.number) = (m.stream, m.version, m.number)
                           AND d.status IN ('accepted', 'complained'))
        AND NOT EXISTS (SELECT FROM digest_items i WHERE (i.stream, i.version, i.number) = (m.stream, m.version, m.number)
                           AND i.status = 'sent')`,
    [JSON.stringify(names)],
  );
}
