import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of a paper somebody read last: beside the record, so that they are shown what has changed since. */
export class PaperReadings1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_readings (
        person  text NOT NULL,
        project uuid NOT NULL,
        item    text NOT NULL,
        paper   text NOT NULL,
        PRIMARY KEY (person, project, item)
      );
      GRANT SELECT, INSERT, UPDATE ON paper_readings TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_readings;');
  }
}
