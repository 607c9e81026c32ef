import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of messages after they are handed over, and whether somebody else was told where they reached nobody. */
export class Deliveries1764000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deliveries (
        stream       text NOT NULL,
        version      integer NOT NULL,
        number       integer NOT NULL,
        person       text NOT NULL,
        token        text NOT NULL UNIQUE,
        status       text NOT NULL DEFAULT 'sending' CHECK (status IN ('sending', 'accepted', 'bounced', 'complained')),
        channel      text,
        detail       text,
        words        text,
        at           timestamptz(3),
        came_back_at timestamptz(3),
        PRIMARY KEY (stream, version, number, person)
      );
      ALTER TABLE messages ADD COLUMN followed_at timestamptz(3);
      CREATE INDEX messages_failed ON messages (settled_at) WHERE status = 'failed';

      -- Who sent a message again after it had failed.
      CREATE TABLE resendings (
        stream  text NOT NULL,
        version integer NOT NULL,
        number  integer NOT NULL,
        by      text NOT NULL,
        at      timestamptz(3) NOT NULL DEFAULT now()
      );

      GRANT SELECT, INSERT ON deliveries, resendings TO converge_app;
      GRANT UPDATE (status, channel, detail, words, at, came_back_at) ON deliveries TO converge_app;
      GRANT UPDATE (followed_at) ON messages TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE resendings, deliveries;
      DROP INDEX messages_failed;
      ALTER TABLE messages DROP COLUMN followed_at;
    `);
  }
}
