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

      -- One for all that has come due for a person; named by what comes back about it.
      CREATE TABLE digests (
        token           text PRIMARY KEY,
        person          text NOT NULL,
        day             date NOT NULL,
        status          text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'not_needed', 'failed')),
        attempts        integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()),
        settled_at      timestamptz(3),
        error           text
      );
      CREATE INDEX digests_waiting ON digests (next_attempt_at) WHERE status = 'waiting';

      -- Messages that a person is told in a digest: in the next one that is put together from due_at on.
      CREATE TABLE digest_items (
        stream  text NOT NULL,
        version integer NOT NULL,
        number  integer NOT NULL,
        person  text NOT NULL,
        due_at  timestamptz(3) NOT NULL,
        digest  text REFERENCES digests,
        status  text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'not_needed', 'failed')),
        PRIMARY KEY (stream, version, number, person)
      );
      CREATE INDEX digest_items_waiting ON digest_items (due_at) WHERE status = 'waiting';
      CREATE INDEX digest_items_of ON digest_items (digest);

      GRANT SELECT, INSERT, UPDATE ON preferences, digests, digest_items TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What waits for a digest is told by itself again.
      UPDATE messages SET status = 'waiting', settled_at = NULL, next_attempt_at = now() WHERE status = 'digest';
      DROP TABLE digest_items, digests, preferences;
    `);
  }
}
