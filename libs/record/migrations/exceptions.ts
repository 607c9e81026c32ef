import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of exceptions. */
export class Exceptions1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exceptions (
        project       uuid NOT NULL REFERENCES projects,
        id            text NOT NULL,
        kind          text NOT NULL CHECK (kind IN ('condition', 'chairs_action', 'lead', 'tolerance')),
        about         text,
        status        text NOT NULL CHECK (status IN ('open', 'answered', 'closed')),
        raised_by     text NOT NULL,
        raised_at     timestamptz(3) NOT NULL,
        report_due_at timestamptz(3) NOT NULL,
        reported_at   timestamptz(3),
        answer        text CHECK (answer IN ('continue', 'rebaseline', 'stop')),
        ended_at      timestamptz(3),
        PRIMARY KEY (project, id)
      );
      CREATE INDEX exceptions_by_status ON exceptions (status, raised_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON exceptions TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exceptions;');
  }
}
