import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the process, the relay and the doors keep beside the record. */
export class Process1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The outbox. What a message says never changes; how its handover goes does.
      CREATE TABLE messages (
        stream          text NOT NULL,
        version         integer NOT NULL,
        number          integer NOT NULL,
        address         text NOT NULL,
        kind            text NOT NULL,
        about           text NOT NULL,
        timer           text,
        due_at          timestamptz(3),
        status          text NOT NULL,
        attempts        integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL DEFAULT now(),
        settled_at      timestamptz(3),
        recipient       text,
        error           text,
        PRIMARY KEY (stream, version, number)
      );
      CREATE INDEX messages_waiting ON messages (next_attempt_at) WHERE status = 'waiting';
      CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON messages EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER says_the_same BEFORE UPDATE OF stream, version, number, address, kind, about, timer, due_at ON messages
        EXECUTE FUNCTION refuse_change();

      -- How far the process has looked, and when it must look again by itself. No index on the latter: it changes with
      -- most commands, and only the sweeper and the demonstration clock ask for it.
      CREATE TABLE process_marks (
        project  uuid PRIMARY KEY,
        version  integer NOT NULL,
        next_due timestamptz(3)
      ) WITH (fillfactor = 70);

      CREATE TABLE sessions (
        id         text PRIMARY KEY,
        data       json NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX sessions_by_expiry ON sessions (expires_at);

      GRANT SELECT, INSERT ON messages TO converge_app;
      GRANT UPDATE (status, attempts, next_attempt_at, settled_at, recipient, error) ON messages TO converge_app;
      GRANT SELECT, INSERT, UPDATE ON process_marks TO converge_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sessions, process_marks, messages;');
  }
}
