import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting may be cancelled. */
export class CancelledMeetings1764000000124 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings DROP CONSTRAINT meetings_status_check,
        ADD CONSTRAINT meetings_status_check CHECK (status IN ('declared', 'held', 'closed', 'cancelled'));
    `);
  }

  /** Rows of meetings that were cancelled stay: an earlier program does not write them anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings DROP CONSTRAINT meetings_status_check,
        ADD CONSTRAINT meetings_status_check CHECK (status IN ('declared', 'held', 'closed')) NOT VALID;
    `);
  }
}
