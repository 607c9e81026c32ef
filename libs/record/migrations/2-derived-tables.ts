import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of the folded states: for lists and searches, and for the constraints of what must never happen. */
export class DerivedTables1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id              text PRIMARY KEY,
        abbreviation    text NOT NULL,
        name            text NOT NULL,
        functional_body boolean
      );

      CREATE TABLE posts (
        id           text PRIMARY KEY,
        stream       text NOT NULL,
        title        text NOT NULL,
        role         text NOT NULL,
        organisation text,
        holder       text
      );
      CREATE INDEX posts_by_stream ON posts (stream);
      CREATE INDEX posts_by_holder ON posts (holder);

      CREATE TABLE seats (
        id           text PRIMARY KEY,
        programme    text NOT NULL,
        title        text NOT NULL,
        organisation text NOT NULL,
        office       text NOT NULL CHECK (office IN ('chair', 'deputy', 'member')),
        holder       text,
        assumed      boolean NOT NULL
      );
      CREATE INDEX seats_by_holder ON seats (holder);

      CREATE TABLE meetings (
        id          text PRIMARY KEY,
        date        date NOT NULL,
        starts_at   text NOT NULL,
        place       text NOT NULL,
        status      text NOT NULL CHECK (status IN ('declared', 'held', 'closed')),
        declared_at timestamptz(3) NOT NULL
      );
      CREATE INDEX meetings_by_date ON meetings (date);

      CREATE TABLE projects (
        id                uuid PRIMARY KEY,
        reference         text NOT NULL UNIQUE,
        title             text NOT NULL,
        programme         text NOT NULL,
        workstream        text,
        stage             text NOT NULL CHECK (stage IN ('PROPOSED', 'SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY',
                            'CLOSURE', 'BENEFITS_WATCH', 'CLOSED', 'WITHDRAWN', 'REJECTED', 'CANCELLED')),
        stage_since       timestamptz(3) NOT NULL,
        moving_to         text,
        lead_organisation text,
        lead_post         text,
        adopted           boolean NOT NULL,
        next_due          timestamptz(3)
      ) WITH (fillfactor = 80);
      CREATE INDEX projects_by_stage ON projects (stage, reference);
      CREATE INDEX projects_by_stage_since ON projects (stage_since, id);
      CREATE INDEX projects_by_workstream ON projects (workstream, reference);
      CREATE INDEX projects_by_lead ON projects (lead_organisation, reference);

      CREATE TABLE gates (
        project      uuid NOT NULL REFERENCES projects,
        item         text NOT NULL,
        round        integer NOT NULL CHECK (round > 0),
        item_status  text NOT NULL CHECK (item_status IN ('waiting', 'settled', 'withdrawn')),
        status       text NOT NULL CHECK (status IN ('scheduled', 'open', 'closed')),
        since        timestamptz(3) NOT NULL,
        meeting      text,
        meeting_date date,
        not_before   date,
        method       text CHECK (method IN ('written', 'meeting')),
        motion       text CHECK (motion IN ('approve', 'defer', 'refer_back', 'reject')),
        opened_at    timestamptz(3),
        outcome      text CHECK (outcome IN ('approved', 'deferred', 'referred_back', 'rejected', 'inquorate', 'lost',
                       'called_in')),
        closed_at    timestamptz(3),
        paper        text NOT NULL,
        PRIMARY KEY (project, item, round)
      );
      CREATE INDEX gates_waiting ON gates (since) WHERE item_status = 'waiting';
      CREATE TRIGGER one_outcome_for_a_round BEFORE UPDATE ON gates FOR EACH ROW
        WHEN (OLD.outcome IS NOT NULL AND NEW.outcome IS DISTINCT FROM OLD.outcome)
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE votes (
        project uuid NOT NULL,
        item    text NOT NULL,
        round   integer NOT NULL,
        seat    text NOT NULL,
        choice  text NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
        by      text NOT NULL,
        at      timestamptz(3) NOT NULL,
        paper   text NOT NULL,
        CONSTRAINT one_vote_for_a_seat PRIMARY KEY (project, item, round, seat),
        FOREIGN KEY (project, item, round) REFERENCES gates
      );

      CREATE TABLE participations (
        project     uuid NOT NULL REFERENCES projects,
        unit        text NOT NULL,
        status      text NOT NULL,
        since       timestamptz(3) NOT NULL,
        revision    integer NOT NULL,
        deferred_to date,
        PRIMARY KEY (project, unit)
      );
      CREATE INDEX participations_by_unit ON participations (unit, status);

      CREATE TABLE decisions (
        project       uuid NOT NULL,
        organisation  text NOT NULL,
        unit          text NOT NULL,
        case_version  integer NOT NULL,
        answer        text NOT NULL CHECK (answer IN ('join', 'decline', 'defer')),
        reason_code   text,
        until         date,
        conditions    integer NOT NULL,
        largest_share bigint,
        body          text NOT NULL,
        route         text NOT NULL,
        decided_on    date NOT NULL,
        reference     text NOT NULL,
        by            text NOT NULL,
        at            timestamptz(3) NOT NULL,
        PRIMARY KEY (project, organisation),
        FOREIGN KEY (project, unit) REFERENCES participations
      );

      CREATE TABLE figures (
        project    uuid NOT NULL REFERENCES projects,
        unit       text NOT NULL,
        part       text NOT NULL,
        revision   integer NOT NULL,
        estimate   boolean NOT NULL,
        one_off    bigint NOT NULL,
        running    bigint NOT NULL,
        staff_days numeric NOT NULL,
        cashable   bigint NOT NULL,
        PRIMARY KEY (project, unit, part)
      );

      CREATE TABLE milestones (
        project    uuid NOT NULL REFERENCES projects,
        id         text NOT NULL,
        title      text NOT NULL,
        due        date NOT NULL,
        reached_on date,
        PRIMARY KEY (project, id)
      );

      CREATE TABLE benefit_lines (
        project     uuid NOT NULL REFERENCES projects,
        id          text NOT NULL,
        unit        text NOT NULL,
        title       text NOT NULL,
        owner_post  text NOT NULL,
        cashable    boolean NOT NULL,
        dis_benefit boolean NOT NULL,
        measure     text NOT NULL,
        start       text NOT NULL,
        status      text NOT NULL,
        forecast    bigint NOT NULL,
        realised    bigint NOT NULL,
        captured    bigint NOT NULL,
        PRIMARY KEY (project, id)
      );

      CREATE TABLE returns (
        project          uuid NOT NULL REFERENCES projects,
        unit             text NOT NULL,
        month            text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
        revision         integer NOT NULL,
        status           text NOT NULL,
        submitted_by     text,
        confirmed_by     text,
        countersigned_by text,
        at               timestamptz(3) NOT NULL,
        PRIMARY KEY (project, unit, month)
      );

      -- Written by most commands and only ever with its project: a foreign key would be checked for nothing.
      CREATE TABLE inbox (
        project       uuid NOT NULL,
        timer         text NOT NULL,
        address       text NOT NULL,
        what          text NOT NULL,
        organisations text[] NOT NULL,
        since         timestamptz(3) NOT NULL,
        due_at        timestamptz(3),
        PRIMARY KEY (project, timer, address)
      );
      CREATE INDEX inbox_by_address ON inbox (address, coalesce(due_at, 'infinity'), project, timer);

      CREATE TABLE reminders (
        project   uuid NOT NULL REFERENCES projects,
        timer     text NOT NULL,
        "offset"  text NOT NULL,
        recipient text NOT NULL,
        what      text NOT NULL,
        due_at    timestamptz(3) NOT NULL,
        at        timestamptz(3) NOT NULL,
        status    text NOT NULL CHECK (status IN ('sent', 'overtaken')),
        CONSTRAINT one_reminder PRIMARY KEY (project, timer, "offset", recipient)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON organisations, posts, seats, meetings, projects, gates, votes, participations,
        decisions, figures, milestones, benefit_lines, returns, inbox, reminders TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reminders, inbox, returns, benefit_lines, milestones, figures, decisions, participations, votes, gates,
        projects, meetings, seats, posts, organisations;
    `);
  }
}
