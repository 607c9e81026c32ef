import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other systems that are told of what happens, and how that goes. */
export class Webhooks1764000000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhooks (
        programme      text NOT NULL,
        id             text NOT NULL,
        url            text NOT NULL,
        kinds          text[] NOT NULL,
        since          timestamptz(3) NOT NULL,
        generation     integer NOT NULL,
        previous_until timestamptz(3),
        replays        integer NOT NULL,
        replay_from    text,
        ended          timestamptz(3),
        PRIMARY KEY (programme, id)
      );

      -- One for each event and subscription; told at least once, under the same id.
      CREATE TABLE webhook_calls (
        programme       text NOT NULL,
        webhook         text NOT NULL,
        stream          text NOT NULL,
        version         integer NOT NULL,
        status          text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'told', 'failed', 'ended')),
        attempts        integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL DEFAULT now(),
        told_at         timestamptz(3),
        error           text,
        PRIMARY KEY (programme, webhook, stream, version)
      );
      CREATE INDEX webhook_calls_waiting ON webhook_calls (programme, webhook, next_attempt_at) WHERE status = 'waiting';
      CREATE INDEX webhook_calls_untold ON webhook_calls (programme, webhook) WHERE error IS NOT NULL;
      -- Replays that have been taken up.
      CREATE TABLE webhook_replays (
        programme text NOT NULL,
        webhook   text NOT NULL,
        number    integer NOT NULL,
        PRIMARY KEY (programme, webhook, number)
      );
      CREATE INDEX deliveries_complained ON deliveries (at) WHERE status = 'complained';

      GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks TO converge_app;
      GRANT SELECT, INSERT, UPDATE ON webhook_calls TO converge_app;
      GRANT SELECT, INSERT ON webhook_replays TO converge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deliveries_complained; DROP TABLE webhook_replays, webhook_calls, webhooks;');
  }
}
