import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be searched for, and the indexes that find it by its words. */
export class Search1764000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Written with its project only: a foreign key would be checked for nothing.
      CREATE TABLE search_rows (
        project uuid NOT NULL,
        place   text NOT NULL,
        kind    text NOT NULL CHECK (kind IN ('project', 'paper', 'decision')),
        item    text,
        title   text,
        text    text,
        PRIMARY KEY (project, place),
        CHECK (title IS NOT NULL OR text IS NOT NULL)
      );
      CREATE INDEX search_rows_by_title ON search_rows USING gin (to_tsvector('english', title));
      CREATE INDEX search_rows_by_text ON search_rows (text);
      -- Words that are removed leave this index with them.
      CREATE INDEX texts_by_words ON texts USING gin (to_tsvector('english', text));
      GRANT SELECT, INSERT, UPDATE, DELETE ON search_rows TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX texts_by_words; DROP TABLE search_rows;');
  }
}
