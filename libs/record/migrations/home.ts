import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the first page asks for: what somebody did lately, and what falls due next. */
export class Home1764000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX events_by_person ON events (actor, at DESC) WHERE actor NOT IN ('process', 'installation');
      CREATE INDEX projects_by_next_due ON projects (next_due, reference) WHERE next_due IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX projects_by_next_due; DROP INDEX events_by_person;');
  }
}
