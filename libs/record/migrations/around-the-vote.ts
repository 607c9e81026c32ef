import type { MigrationInterface, QueryRunner } from 'typeorm';

const OUTCOMES = ['approved', 'deferred', 'referred_back', 'rejected', 'inquorate', 'lost', 'called_in'];
const MOTIONS = ['approve', 'defer', 'refer_back', 'reject'];

/** Conditions of approvals, holds, and the motions and outcomes that came with them and with chair's actions. */
export class AroundTheVote1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${oneOf('motion', [...MOTIONS, 'approve_with_conditions'])}
      ${oneOf('outcome', [...OUTCOMES, 'approved_cond', 'not_needed', 'held', 'lapsed', 'reported'])}

      ALTER TABLE projects ADD held_until date;

      CREATE TABLE conditions (
        project         uuid NOT NULL,
        id              text NOT NULL,
        item            text NOT NULL,
        round           integer NOT NULL,
        kind            text NOT NULL CHECK (kind IN ('precedent', 'subsequent')),
        owner           text NOT NULL,
        due             date NOT NULL,
        status          text NOT NULL CHECK (status IN ('open', 'evidence_in', 'discharged', 'lapsed')),
        since           timestamptz(3) NOT NULL,
        ended_at        timestamptz(3),
        exception_since timestamptz(3),
        PRIMARY KEY (project, id),
        FOREIGN KEY (project, item, round) REFERENCES gates
      );
      CREATE INDEX conditions_open ON conditions (due) WHERE status IN ('open', 'evidence_in');
      GRANT SELECT, INSERT, UPDATE, DELETE ON conditions TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE conditions;
      ALTER TABLE projects DROP held_until;
      ${oneOf('motion', MOTIONS)}
      ${oneOf('outcome', OUTCOMES)}
    `);
  }
}

const oneOf = (column: string, values: readonly string[]): string => `
  ALTER TABLE gates DROP CONSTRAINT gates_${column}_check,
    ADD CONSTRAINT gates_${column}_check CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}));`;
