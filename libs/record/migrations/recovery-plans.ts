import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['condition', 'chairs_action', 'lead', 'tolerance'];

const kindsOf = (kinds: readonly string[]): string => `
  ALTER TABLE exceptions DROP CONSTRAINT exceptions_kind_check;
  ALTER TABLE exceptions ADD CONSTRAINT exceptions_kind_check
    CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})) NOT VALID;`;

/** Recovery plans, and exceptions over a re-baseline that came to nothing or over benefits that lie behind. */
export class RecoveryPlans1764000000109 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recovery_plans (
        project      uuid NOT NULL REFERENCES projects,
        id           text NOT NULL,
        owner        text NOT NULL,
        organisation text,
        month        text NOT NULL,
        status       text NOT NULL CHECK (status IN ('open', 'filed', 'not_needed')),
        asked_at     timestamptz(3) NOT NULL,
        due_at       timestamptz(3) NOT NULL,
        filed_at     timestamptz(3),
        PRIMARY KEY (project, id)
      );
      CREATE INDEX recovery_plans_by_status ON recovery_plans (status, asked_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_plans TO converge_app;
      ${kindsOf([...BEFORE, 'rebaseline', 'realisation'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE recovery_plans; ${kindsOf(BEFORE)}`);
  }
}
