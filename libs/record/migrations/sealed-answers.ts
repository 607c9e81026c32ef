import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when the answers of a project are sealed, and whose answer is in. */
export class SealedAnswers1764000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projects ADD COLUMN sealed_until timestamptz(3), ADD COLUMN sealed_from integer;
      ALTER TABLE standings ADD COLUMN answered boolean NOT NULL DEFAULT false;
      ALTER TABLE standings ALTER COLUMN answered DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE standings DROP COLUMN answered;
      ALTER TABLE projects DROP COLUMN sealed_until, DROP COLUMN sealed_from;
    `);
  }
}
