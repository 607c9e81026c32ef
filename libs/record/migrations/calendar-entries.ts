import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands in people's calendars: every duty with a deadline that ever waited for an address, also when it has been
 * settled, because calendars must be told that it has. The database keeps it where the inbox changes.
 */
export class CalendarEntries1764000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_entries (
        project      uuid NOT NULL,
        timer        text NOT NULL,
        address      text NOT NULL,
        what         text NOT NULL,
        due_at       timestamptz(3) NOT NULL,
        sequence     integer NOT NULL DEFAULT 0,
        cancelled_at timestamptz(3),
        PRIMARY KEY (project, timer, address)
      );
      CREATE INDEX calendar_entries_by_address ON calendar_entries (address);

      CREATE FUNCTION enter_in_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO calendar_entries AS c (project, timer, address, what, due_at)
          SELECT project, timer, address, what, due_at FROM after WHERE due_at IS NOT NULL
          ON CONFLICT (project, timer, address) DO UPDATE
            SET what = excluded.what, due_at = excluded.due_at, sequence = c.sequence + 1, cancelled_at = NULL
            WHERE c.due_at <> excluded.due_at OR c.what <> excluded.what OR c.cancelled_at IS NOT NULL;
        RETURN NULL;
      END $$;

      CREATE FUNCTION cancel_in_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE calendar_entries c SET sequence = c.sequence + 1, cancelled_at = now()
          FROM before b
         WHERE (c.project, c.timer, c.address) = (b.project, b.timer, b.address) AND c.cancelled_at IS NULL
           AND NOT EXISTS (SELECT FROM inbox i
                            WHERE (i.project, i.timer, i.address) = (b.project, b.timer, b.address)
                              AND i.due_at IS NOT NULL);
        RETURN NULL;
      END $$;

      CREATE TRIGGER entered AFTER INSERT ON inbox REFERENCING NEW TABLE AS after
        EXECUTE FUNCTION enter_in_calendar();
      CREATE TRIGGER moved AFTER UPDATE ON inbox REFERENCING NEW TABLE AS after
        EXECUTE FUNCTION enter_in_calendar();
      CREATE TRIGGER left_open AFTER UPDATE ON inbox REFERENCING OLD TABLE AS before
        EXECUTE FUNCTION cancel_in_calendar();
      CREATE TRIGGER settled AFTER DELETE ON inbox REFERENCING OLD TABLE AS before
        EXECUTE FUNCTION cancel_in_calendar();

      INSERT INTO calendar_entries (project, timer, address, what, due_at)
        SELECT project, timer, address, what, due_at FROM inbox WHERE due_at IS NOT NULL;

      -- The private address of somebody's calendar; only the hash of what is secret in it.
      CREATE TABLE calendar_feeds (
        person     text PRIMARY KEY,
        token_hash text NOT NULL UNIQUE,
        since      timestamptz(3) NOT NULL DEFAULT now()
      );

      GRANT SELECT, INSERT, UPDATE ON calendar_entries TO converge_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER settled ON inbox;
      DROP TRIGGER left_open ON inbox;
      DROP TRIGGER moved ON inbox;
      DROP TRIGGER entered ON inbox;
      DROP FUNCTION cancel_in_calendar, enter_in_calendar;
      DROP TABLE calendar_feeds, calendar_entries;
    `);
  }
}
