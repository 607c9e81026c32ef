import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people's calendars have by mail, so that they can be told of what has moved and what is over. */
export class CalendarMails1764000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A deadline of a project, or a meeting; as the last mail about it said.
      CREATE TABLE calendar_mails (
        person          text NOT NULL,
        uid             text NOT NULL,
        project         uuid,
        timer           text,
        token           text NOT NULL UNIQUE,
        at              timestamptz(3) NOT NULL,
        sequence        integer NOT NULL,
        cancelled       boolean NOT NULL DEFAULT false,
        attempts        integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()),
        error           text,
        PRIMARY KEY (person, uid)
      );
      CREATE INDEX calendar_mails_by_time ON calendar_mails (at);

      GRANT SELECT, INSERT, UPDATE ON calendar_mails TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_mails');
  }
}
