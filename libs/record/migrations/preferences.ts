import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people settle for their own mails, and what waits for a digest. */
export class Preferences1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE preferences (
        person  text PRIMARY KEY,
        hour    integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
        weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 5),
        paces   jsonb NOT NULL
      );

      -- One a person and day.
      CREATE TABLE digests (
        person          text NOT NULL,
        day             date NOT NULL,
        token           text NOT NULL UNIQUE,
        status          text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'not_needed', 'failed')),
        attempts        integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()),
        settled_at      timestamptz(3),
        error           text,
        PRIMARY KEY (person, day)
      );
      CREATE INDEX digests_waiting ON digests (next_attempt_at) WHERE status = 'waiting';

      -- Messages that a person is told in a digest: from due_at on, in the one of that day.
      CREATE TABLE digest_items (
        stream  text NOT NULL,
        version integer NOT NULL,
        number  integer NOT NULL,
        person  text NOT NULL,
        due_at  timestamptz(3) NOT NULL,
        day     date,
        status  text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'not_needed', 'failed')),
        PRIMARY KEY (stream, version, number, person)
      );
      CREATE INDEX digest_items_waiting ON digest_items (due_at) WHERE status = 'waiting';

      GRANT SELECT, INSERT, UPDATE ON preferences, digests, digest_items TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE digest_items, digests, preferences;');
  }
}
