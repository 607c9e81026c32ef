import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the report on the portfolio counts by, and the rare events it counts. */
export class Portfolio1764000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projects
        ADD COLUMN begun_on date,
        ADD COLUMN furthest text,
        ADD COLUMN route text,
        ADD COLUMN gain_band text,
        ADD COLUMN confidence text,
        ADD COLUMN failed_tests text[],
        ADD COLUMN assessed boolean,
        ADD COLUMN net_present_value bigint;
      ALTER TABLE benefit_lines ADD COLUMN planned_from text, ADD COLUMN planned bigint[];

      -- Written with their project only: a foreign key would be checked for nothing.
      CREATE TABLE stage_times (
        project uuid NOT NULL,
        number  integer NOT NULL,
        stage   text NOT NULL,
        since   timestamptz(3) NOT NULL,
        until   timestamptz(3),
        days    integer,
        PRIMARY KEY (project, number)
      );
      CREATE TABLE member_costs (
        project uuid NOT NULL,
        unit    text NOT NULL,
        one_off bigint NOT NULL,
        running bigint NOT NULL,
        net     bigint NOT NULL,
        npv     bigint NOT NULL,
        PRIMARY KEY (project, unit)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON stage_times, member_costs TO converge_app;

      CREATE INDEX events_counted ON events (type, stream, version) WHERE type IN (
        'ChairsActionTaken', 'ReOptInOpened', 'UnitWithdrawn', 'LateJoined', 'LeadChanged', 'ProjectCancelled');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX events_counted;
      DROP TABLE member_costs, stage_times;
      ALTER TABLE benefit_lines DROP COLUMN planned, DROP COLUMN planned_from;
      ALTER TABLE projects
        DROP COLUMN net_present_value, DROP COLUMN assessed, DROP COLUMN failed_tests, DROP COLUMN confidence,
        DROP COLUMN gain_band, DROP COLUMN route, DROP COLUMN furthest, DROP COLUMN begun_on;
    `);
  }
}
