import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type CalendarNote, noteInCalendars } from './calendar-notes.js';
import type { MessageName } from './outbox.js';
import { failUnreached, lockMessages } from './unreached.js';

/** A message on its way to one person. */
export interface DeliveryName extends MessageName {
  /** Opaque id. */
  readonly person: string;
}

/** How a delivery stands: `accepted` by the other side; what came back later is `bounced` or `complained`. */
export type DeliveryStatus = 'sending' | 'accepted' | 'bounced' | 'complained';

export interface Begun extends DeliveryName {
  /** Unguessable; the same however often it is tried. */
  readonly token: string;
  readonly status: DeliveryStatus;
}

/** How the other side took a mail. */
export interface Taken extends DeliveryName {
  readonly status: 'accepted' | 'bounced';
  readonly channel: string | null;
  /** Why it was refused. */
  readonly detail: string | null;
  /** SHA-256 of its words. */
  readonly words: string | null;
  /** What it brought for the reader's calendar. */
  readonly calendar: Omit<CalendarNote, 'person'> | null;
}

/** What becomes of messages, one row for each person they go to: what the mail server said, and what came back later. */
export class Deliveries {
  constructor(private readonly dataSource: DataSource) {}

  /** Names deliveries before anything is sent; those begun before are as they were. */
  async begin(deliveries: readonly DeliveryName[]): Promise<readonly Begun[]> {
    if (deliveries.length === 0) return [];
    return this.dataSource.query<Begun[]>(
      `INSERT INTO deliveries AS d (stream, version, number, person, token)
         SELECT * FROM json_to_recordset($1) AS b(stream text, version int, number int, person text, token text)
         ON CONFLICT (stream, version, number, person) DO UPDATE SET status = d.status
         RETURNING stream, version, number, person, token, status`,
      [JSON.stringify(deliveries.map((each) => ({ ...each, token: randomBytes(16).toString('hex') })))],
    );
  }

  async settle(taken: readonly Taken[]): Promise<void> {
    if (taken.length === 0) return;
    await this.dataSource.query(
      `UPDATE deliveries d SET status = t.status, channel = t.channel, detail = t.detail, words = t.words, at = now()
         FROM json_to_recordset($1)
           AS t(stream text, version int, number int, person text, status text, channel text, detail text, words text)
        WHERE (d.stream, d.version, d.number, d.person) = (t.stream, t.version, t.number, t.person)
          AND d.status = 'sending'`,
      [JSON.stringify(taken)],
    );
    await noteInCalendars(this.dataSource, taken);
  }

  /**
   * What came back about a delivery after it was taken. A message that has reached nobody has failed. Told twice, or of
   * a delivery that nobody knows, it changes nothing and answers false.
   */
  async cameBack(token: string, status: 'bounced' | 'complained', detail: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const named = await manager.query<MessageName[]>(
        'SELECT stream, version, number FROM deliveries WHERE token = $1',
        [token],
      );
      await lockMessages(manager, named);
      const [back] = await manager.query<[unknown[]]>(
        `UPDATE deliveries SET status = $2, detail = $3, came_back_at = now()
          WHERE token = $1 AND status IN ('accepted', 'sending') RETURNING token`,
        [token, status, detail.slice(0, 500)],
      );
      if (back.length > 0 && status === 'bounced') await failUnreached(manager, named);
      return back.length > 0;
    });
  }

  /** Of messages just sent: what came back before they were settled counts as what comes back later. */
  failUnreached(names: readonly MessageName[]): Promise<void> {
    return failUnreached(this.dataSource, names);
  }
}
