import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what to whose data, and why: appended in the transaction of the change, never altered. */
export class AuditTrail1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        institution_id bigint,
        account_id bigint,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id bigint,
        customer_id bigint,
        purpose text,
        request_id text,
        detail jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query(`CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id, id)`);
    await runner.query(`CREATE INDEX audit_entry_by_customer ON audit_entry (customer_id, id)`);
    await runner.query(`
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_entry`);
    await runner.query(`DROP FUNCTION refuse_audit_change()`);
  }
}
