import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a command said is kept as a hash, to tell the same command again from another. With a salt for each row, which goes
 * when words of the command are removed, no guess at removed words can be confirmed.
 */
export class SaltedPayloads1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER append_only ON commands;
      ALTER TABLE commands ADD COLUMN salt text, ALTER COLUMN payload_hash DROP NOT NULL;
      UPDATE commands SET salt = replace(gen_random_uuid()::text, '-', '') WHERE payload_hash <> '';
      UPDATE commands SET payload_hash = encode(sha256(convert_to(salt || payload_hash, 'UTF8')), 'hex')
        WHERE salt IS NOT NULL;
      UPDATE commands c SET salt = NULL, payload_hash = NULL FROM events e JOIN texts t ON t.redacted_at IS NOT NULL
        WHERE e.command_id = c.id AND e.type <> 'TextRedacted' AND position(t.hash IN e.body::text) > 0;
      CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON commands EXECUTE FUNCTION refuse_change();
      -- What a command said may be forgotten, and nothing else may be done to it.
      CREATE TRIGGER only_forgotten BEFORE UPDATE ON commands FOR EACH ROW
        WHEN (NEW.salt IS NOT NULL OR NEW.payload_hash IS NOT NULL OR OLD.answer::text IS DISTINCT FROM NEW.answer::text
          OR (OLD.id, OLD.principal, OLD.stream, OLD.version) <> (NEW.id, NEW.principal, NEW.stream, NEW.version))
        EXECUTE FUNCTION refuse_change();
      GRANT UPDATE (salt, payload_hash) ON commands TO converge_app;
    `);
  }

  /** A command that is sent again after this is taken for another one, and refused. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (salt, payload_hash) ON commands FROM converge_app;
      DROP TRIGGER only_forgotten ON commands;
      DROP TRIGGER stays ON commands;
      UPDATE commands SET payload_hash = 'forgotten' WHERE payload_hash IS NULL;
      ALTER TABLE commands DROP COLUMN salt, ALTER COLUMN payload_hash SET NOT NULL;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commands EXECUTE FUNCTION refuse_change();
    `);
  }
}
