import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other systems know a call by an id that tells no number of entries: while answers are sealed, a gap would tell of them. */
export class WebhookCallIds1764000000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_calls ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_calls DROP COLUMN id;');
  }
}
