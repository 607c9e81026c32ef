import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** The record's time in a statement, read once for all its rows. */
export const PRESENT = `(SELECT clock_timestamp() + ahead_ms * interval '1 millisecond' FROM clock)`;

/** The record's clock: PostgreSQL's, put forward by the demonstration offset. */
export class RecordClock {
  constructor(private readonly dataSource: DataSource) {}

  async now(): Promise<Instant> {
    const [row] = await this.dataSource.query<{ now: Instant }[]>(`SELECT ${PRESENT} AS now`);
    return row.now;
  }

  /** Milliseconds by which it goes ahead of PostgreSQL's; not 0: somebody has demonstrated with this database. */
  async ahead(): Promise<number> {
    const [row] = await this.dataSource.query<{ ahead: string }[]>('SELECT ahead_ms AS ahead FROM clock');
    return Number(row.ahead);
  }

  /** Puts it forward to an instant; it never goes back. Answers the time it then shows. */
  async moveTo(instant: Instant): Promise<Instant> {
    await this.dataSource.query(
      `UPDATE clock SET ahead_ms = greatest(ahead_ms, ceil(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000))`,
      [instant],
    );
    return this.now();
  }
}
