import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With whom the matters of a project lay, and for how long. */
export class Spells1764000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Written with its project only: a foreign key would be checked for nothing.
      CREATE TABLE spells (
        project      uuid NOT NULL,
        number       integer NOT NULL,
        matter       text NOT NULL,
        run          integer NOT NULL,
        holder       text NOT NULL,
        organisation text,
        unit         text,
        step         text NOT NULL,
        stop         text CHECK (stop IN ('hold', 'deferred', 'call_in', 'condition')),
        since        timestamptz(3) NOT NULL,
        until        timestamptz(3),
        days         integer,
        done         boolean NOT NULL,
        body         text,
        sealed       text CHECK (sealed IN ('asked', 'answer')),
        PRIMARY KEY (project, number),
        CHECK ((until IS NULL) = (days IS NULL))
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON spells TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spells;');
  }
}
