import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B6: what came of closed projects, awaited and filed. */
export class PostImplementation1764000000107 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE post_implementation_reviews (
        project  uuid PRIMARY KEY REFERENCES projects,
        opens_on date NOT NULL,
        due_at   timestamptz(3) NOT NULL,
        filed_at timestamptz(3)
      );
      CREATE INDEX post_implementation_reviews_by_due ON post_implementation_reviews (due_at, project);
      GRANT SELECT, INSERT, UPDATE, DELETE ON post_implementation_reviews TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE post_implementation_reviews;');
  }
}
