import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The participation matrix: how each member stands in each project. */
export class ParticipationMatrix1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Written with its project only: a foreign key would be checked for nothing.
      CREATE TABLE standings (
        project     uuid NOT NULL,
        member      text NOT NULL,
        unit        text NOT NULL,
        state       text NOT NULL,
        joined      boolean NOT NULL,
        since       timestamptz(3) NOT NULL,
        deferred_to date,
        decided_on  date,
        conditions  jsonb NOT NULL,
        reasons     jsonb NOT NULL,
        PRIMARY KEY (project, member)
      );
      CREATE INDEX standings_by_member ON standings (member, state, project);
      GRANT SELECT, INSERT, UPDATE, DELETE ON standings TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE standings;');
  }
}
