import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How members that are not asked in a sealed window stood when it opened. */
export class StandingBefore1764000000098 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE standings ADD COLUMN before jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE standings DROP COLUMN before');
  }
}
