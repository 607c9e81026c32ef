import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The action plan of the programme. */
export class Actions1764000000108 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actions (
        programme        text NOT NULL,
        id               text NOT NULL,
        timer            text NOT NULL,
        priority         text CHECK (priority IN ('high', 'medium', 'low')),
        responsible      text,
        status           text NOT NULL CHECK (status IN ('open', 'complete')),
        holders          text[] NOT NULL,
        due_at           timestamptz(3),
        next_reminder_at timestamptz(3),
        PRIMARY KEY (programme, id)
      );
      CREATE INDEX actions_to_remind_of ON actions (next_reminder_at) WHERE next_reminder_at IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON actions TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actions;');
  }
}
