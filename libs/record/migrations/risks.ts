import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of risks. */
export class Risks1764000000125 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE risks (
        project            uuid NOT NULL REFERENCES projects,
        id                 text NOT NULL,
        title              text NOT NULL,
        category           text NOT NULL,
        status             text NOT NULL CHECK (status IN ('open', 'closed', 'left')),
        likelihood         text NOT NULL,
        impact             text NOT NULL,
        rating             text NOT NULL CHECK (rating IN ('low', 'medium', 'high', 'very_high')),
        proximity          text NOT NULL,
        owner              text NOT NULL,
        owner_organisation text NOT NULL,
        strategy           text NOT NULL,
        recorded_at        timestamptz(3) NOT NULL,
        looked_at          timestamptz(3) NOT NULL,
        look_due_at        timestamptz(3) NOT NULL,
        closed_at          timestamptz(3),
        PRIMARY KEY (project, id)
      );
      CREATE INDEX risks_by_status ON risks (status, rating);
      GRANT SELECT, INSERT, UPDATE, DELETE ON risks TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE risks;');
  }
}
