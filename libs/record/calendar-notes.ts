import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** A deadline that went to somebody's calendar with a reminder. */
export interface CalendarNote {
  readonly person: string;
  readonly uid: string;
  readonly project: string;
  readonly timer: string;
  readonly at: Instant;
  readonly sequence: number;
}

/** Notes what calendars have been told, so that they are told when it moves or is over; what was told later stands. */
export async function noteInCalendars(
  dataSource: DataSource,
  mails: readonly { readonly person: string; readonly calendar: Omit<CalendarNote, 'person'> | null }[],
): Promise<void> {
  const notes = mails.flatMap(({ person, calendar }) => (calendar ? { ...calendar, person } : []));
  if (notes.length === 0) return;
  await dataSource.query(
    `INSERT INTO calendar_mails AS m (person, uid, project, timer, at, sequence, token)
       SELECT DISTINCT ON (person, uid) person, uid, project, timer, at, sequence, token
         FROM json_to_recordset($1)
           AS n(person text, uid text, project uuid, timer text, at timestamptz(3), sequence int, token text)
        ORDER BY person, uid, sequence DESC
       ON CONFLICT (person, uid) DO UPDATE SET at = excluded.at, sequence = excluded.sequence, cancelled = false
         WHERE m.sequence <= excluded.sequence`,
    [JSON.stringify(notes.map((note) => ({ ...note, token: randomBytes(16).toString('hex') })))],
  );
}
