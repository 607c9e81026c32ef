import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record itself: what was decided, and what is kept beside it. */
export class Record1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await requireApplicationRole(runner);
    await runner.query(`
      -- Tables that every command writes have no CHECK: PostgreSQL reads its text again each time, and verify checks more.
      CREATE TABLE events (
        stream         text NOT NULL,
        version        integer NOT NULL,
        type           text NOT NULL,
        schema_version integer NOT NULL,
        body           jsonb NOT NULL,
        at             timestamptz(3) NOT NULL,
        due_at         timestamptz(3),
        actor          text NOT NULL,
        command_id     text NOT NULL,
        previous_hash  text,
        hash           text NOT NULL,
        PRIMARY KEY (stream, version)
      );

      -- Where each stream stands. A state is stored at every eighth version or so; later events are folded onto it.
      CREATE TABLE streams (
        stream        text PRIMARY KEY,
        kind          text NOT NULL,
        version       integer NOT NULL,
        hash          text NOT NULL,
        last_at       timestamptz(3) NOT NULL,
        fold_version  integer NOT NULL,
        state_version integer NOT NULL,
        state         json
      ) WITH (fillfactor = 70);
      CREATE INDEX streams_of_the_directory ON streams (kind) WHERE kind <> 'project';

      CREATE TABLE commands (
        id           text PRIMARY KEY,
        principal    text NOT NULL,
        payload_hash text NOT NULL,
        stream       text NOT NULL,
        version      integer NOT NULL,
        answer       json
      );

      CREATE TABLE refused_attempts (
        id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at        timestamptz(3) NOT NULL,
        principal text NOT NULL,
        command   text NOT NULL,
        stream    text,
        code      text NOT NULL
      );
      CREATE INDEX refused_attempts_by_time ON refused_attempts (at);

      CREATE TABLE texts (
        hash        text PRIMARY KEY,
        salt        text,
        text        text,
        redacted_at timestamptz(3),
        redacted_by text,
        CHECK ((text IS NULL) = (redacted_at IS NOT NULL) AND (salt IS NULL) = (text IS NULL)),
        CHECK ((redacted_by IS NULL) = (redacted_at IS NULL))
      );

      CREATE TABLE people (
        id    text PRIMARY KEY,
        name  text,
        email text
      );

      CREATE TABLE documents (
        hash       text PRIMARY KEY,
        media_type text NOT NULL,
        content    bytea NOT NULL
      );

      -- One row each.
      CREATE TABLE directory_version (
        version bigint NOT NULL,
        one     boolean PRIMARY KEY DEFAULT true CHECK (one)
      );
      INSERT INTO directory_version VALUES (0);
      CREATE TABLE clock (
        ahead_ms bigint NOT NULL CHECK (ahead_ms >= 0),
        one      boolean PRIMARY KEY DEFAULT true CHECK (one)
      );
      INSERT INTO clock VALUES (0);

      CREATE TABLE reference_counters (
        prefix text PRIMARY KEY,
        last   integer NOT NULL
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commands EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON refused_attempts EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON documents EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON streams EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON texts EXECUTE FUNCTION refuse_change();
      -- Words may be taken away once, and nothing else may be done to them.
      CREATE TRIGGER only_redacted BEFORE UPDATE ON texts FOR EACH ROW
        WHEN (OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL OR OLD.hash <> NEW.hash)
        EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT ON events, commands, refused_attempts, documents TO converge_app;
      GRANT SELECT, INSERT, UPDATE ON streams, texts, people, reference_counters TO converge_app;
      GRANT SELECT, UPDATE ON directory_version, clock TO converge_app;
      GRANT SELECT ON migrations TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON migrations FROM converge_app;
      DROP TABLE reference_counters, clock, directory_version, documents, people, texts, refused_attempts, commands,
        streams, events;
      DROP FUNCTION refuse_change;
    `);
  }
}

async function requireApplicationRole(runner: QueryRunner): Promise<void> {
  const found = (await runner.query(`SELECT FROM pg_roles WHERE rolname = 'converge_app'`)) as unknown[];
  if (found.length > 0) return;
  throw new Error(
    'The role converge_app does not exist. Let an administrator run: ' +
      `CREATE ROLE converge_app LOGIN PASSWORD '…' and put it into DATABASE_URL.`,
  );
}
