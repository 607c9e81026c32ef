import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refused attempts name the item of the steering group that they were on, for the record of its decision. */
export class RefusedItems1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refused_attempts ADD COLUMN item text;
      CREATE INDEX refused_attempts_by_item ON refused_attempts (stream, item) WHERE item IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refused_attempts DROP COLUMN item;');
  }
}
