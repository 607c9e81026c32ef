import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which organisation an action waits: escalations within it know whom they concern. */
export class ActionOrganisations1764000000118 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE actions ADD COLUMN organisations text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE actions DROP COLUMN organisations');
  }
}
