import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals over stretches of the audit trail, linked by hashes: what was recorded can be shown to be all there, unchanged. */
export class AuditSeals1764100000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_seal (
        sequence bigint PRIMARY KEY,
        hash text NOT NULL CONSTRAINT audit_seal_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
        to_id bigint NOT NULL,
        body text NOT NULL,
        marks bytea NOT NULL
      )`);
    await runner.query(`
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_chain_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_seal`);
  }
}
