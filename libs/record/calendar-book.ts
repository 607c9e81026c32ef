import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { PRESENT } from './clock.js';

/** A meeting to which somebody is asked to come. */
export interface Attendance {
  readonly person: string;
  readonly uid: string;
  readonly at: Instant;
  /** How often it has changed. */
  readonly sequence: number;
}

/** By which addresses of the inbox somebody is reached. */
export interface Reach {
  readonly person: string;
  readonly address: string;
}

/** Somebody's calendar has something else than it should, and a mail is to say so. */
export interface CalendarChange {
  readonly person: string;
  readonly uid: string;
  /** `null`: a meeting. */
  readonly project: { readonly id: string; readonly reference: string; readonly title: string } | null;
  /** Command that settles the deadline. */
  readonly what: string | null;
  /** When it is now; `null`: it is over, or no longer theirs. */
  readonly at: Instant | null;
  /** When it is by what the calendar has. */
  readonly before: Instant;
  /** Higher than all that the calendar was told. */
  readonly sequence: number;
  /** Whether the calendar has not had it before. */
  readonly isNew: boolean;
  /** Unguessable; the same for as long as it is about the same thing. */
  readonly token: string;
  readonly attempts: number;
}

/** What is not told again after so many days: calendars of weeks ago are read by nobody. */
const TOLD_FOR = 60;

/** A calendar that has been told nothing yet. */
const NOTHING = -1;

/** Names a mail `k` in a form, and tells nothing. */
export const CALENDAR_MAIL = `encode(sha256(convert_to(k.token, 'UTF8')), 'hex')`;

/** What stands in people's calendars by mail, and what should. */
export class CalendarBook {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes what calendars have otherwise than it is, each for one relay: its time is the record's. */
  async take(
    limit: number,
    reached: readonly Reach[],
    attendances: readonly Attendance[],
    leaseSeconds = 60,
  ): Promise<readonly CalendarChange[]> {
    await this.expect(attendances);
    const [taken] = await this.dataSource.query<[CalendarChange[]]>(
      `WITH reached AS (SELECT * FROM json_to_recordset($1) AS r(person text, address text)),
            meetings AS (
         SELECT * FROM json_to_recordset($2) AS m(person text, uid text, at timestamptz(3), sequence int)),
            due AS (
         SELECT s.person, s.uid, s.sequence AS had, s.at AS before,
                CASE WHEN p.id IS NOT NULL
                     THEN json_build_object('id', p.id, 'reference', p.reference, 'title', p.title) END AS project,
                present.*
           FROM calendar_mails s
           LEFT JOIN projects p ON p.id = s.project
           CROSS JOIN LATERAL (
             SELECT max(c.what) AS what, max(c.sequence) AS sequence,
                    max(c.due_at) FILTER (WHERE c.cancelled_at IS NULL AND r.person IS NOT NULL) AS at
               FROM calendar_entries c LEFT JOIN reached r ON (r.person, r.address) = (s.person, c.address)
              WHERE s.project IS NOT NULL AND (c.project, c.timer) = (s.project, s.timer)
             HAVING s.project IS NOT NULL
             UNION ALL
             SELECT NULL, max(m.sequence), max(m.at) FROM meetings m WHERE (m.person, m.uid) = (s.person, s.uid)
             HAVING s.project IS NULL) present
          WHERE s.next_attempt_at <= now() AND s.at > ${PRESENT} - $4 * interval '1 day'
            AND greatest(s.at, present.at) > ${PRESENT}
            AND CASE WHEN s.cancelled THEN present.at IS NOT NULL ELSE s.at IS DISTINCT FROM present.at
                  OR s.project IS NULL AND present.sequence > s.sequence END
          ORDER BY s.at, s.person LIMIT $3 FOR UPDATE OF s SKIP LOCKED)
       UPDATE calendar_mails s SET attempts = attempts + 1, next_attempt_at = now() + $5 * interval '1 second'
         FROM due WHERE (s.person, s.uid) = (due.person, due.uid)
       RETURNING s.person, s.uid, due.project, due.what, due.at, due.before, s.token, s.attempts,
                 greatest(due.sequence, due.had + 1) AS sequence, due.had = ${NOTHING} AS "isNew"`,
      [JSON.stringify(reached), JSON.stringify(attendances), limit, TOLD_FOR, leaseSeconds],
    );
    return taken;
  }

  /** The mail was taken, or is given up: the calendar has what it should, as far as mails can see to it. */
  async settle({ person, uid, at, sequence }: CalendarChange, error: string | null = null): Promise<void> {
    await this.dataSource.query(
      `UPDATE calendar_mails SET at = coalesce($3, at), cancelled = $3::timestamptz IS NULL, sequence = $4,
              attempts = 0, next_attempt_at = now(), error = $5
        WHERE (person, uid) = ($1, $2) AND sequence < $4`,
      [person, uid, at, sequence, error],
    );
  }

  /** Tries again later; the reason is kept. */
  async postpone({ person, uid }: CalendarChange, seconds: number, error: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE calendar_mails SET next_attempt_at = now() + $3 * interval '1 second', error = $4
        WHERE (person, uid) = ($1, $2)`,
      [person, uid, seconds, error],
    );
  }

  /**
   * Tells a calendar again what could not be told it, as things stand when it is; `false`: there is no such mail. It is taken
   * to have had what it had before, and an invitation not to have come.
   */
  async resend(id: string): Promise<boolean> {
    const [{ count }] = await this.dataSource.query<{ count: number }[]>(
      `WITH again AS (
         UPDATE calendar_mails k SET cancelled = NOT cancelled, error = NULL, next_attempt_at = now(),
                sequence = CASE WHEN project IS NULL AND sequence = 0 THEN ${NOTHING} ELSE sequence END
          WHERE ${CALENDAR_MAIL} = $1 AND error IS NOT NULL AND attempts = 0 RETURNING 1)
       SELECT count(*)::int AS count FROM again`,
      [id],
    );
    return count > 0;
  }

  /** Whoever should come to a meeting and has not been asked yet. */
  private async expect(attendances: readonly Attendance[]): Promise<void> {
    if (attendances.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO calendar_mails (person, uid, token, at, sequence, cancelled)
         SELECT person, uid, token, at, ${NOTHING}, true
           FROM json_to_recordset($1) AS a(person text, uid text, token text, at timestamptz(3))
          WHERE NOT EXISTS (SELECT FROM calendar_mails s WHERE (s.person, s.uid) = (a.person, a.uid))
         ON CONFLICT DO NOTHING`,
      [JSON.stringify(attendances.map((each) => ({ ...each, token: randomBytes(16).toString('hex') })))],
    );
  }
}
