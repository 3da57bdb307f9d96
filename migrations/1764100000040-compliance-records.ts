import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is kept of every reply, linked by hashes. Records are never altered; the words they bind lie beside them, where
 * they can be erased without breaking the chain.
 */
export class ComplianceRecords1764100000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chain_head (
        chain text PRIMARY KEY,
        sequence bigint NOT NULL DEFAULT 0,
        hash text NOT NULL DEFAULT repeat('0', 64) CONSTRAINT chain_head_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
        advanced_at timestamptz NOT NULL DEFAULT clock_timestamp()
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE compliance_record (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT compliance_record_institution_fkey REFERENCES institution,
        sequence bigint NOT NULL CONSTRAINT compliance_record_sequence_check CHECK (sequence > 0),
        hash text NOT NULL CONSTRAINT compliance_record_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
        kind text NOT NULL CONSTRAINT compliance_record_kind_check
          CHECK (kind IN ('REPLY', 'ACKNOWLEDGEMENT', 'ERASURE')),
        reply_id bigint CONSTRAINT compliance_record_reply_check CHECK (kind <> 'REPLY' OR reply_id IS NOT NULL),
        conversation_id bigint,
        recorded_at timestamptz NOT NULL,
        body text NOT NULL,
        CONSTRAINT compliance_record_place UNIQUE (institution_id, sequence)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX compliance_record_of_reply ON compliance_record (reply_id) WHERE kind = 'REPLY'`);
    await runner.query(`
      CREATE INDEX compliance_record_by_conversation ON compliance_record (conversation_id)
      WHERE conversation_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE compliance_text (
        record_id bigint PRIMARY KEY CONSTRAINT compliance_text_record_fkey REFERENCES compliance_record,
        salt text NOT NULL CONSTRAINT compliance_text_salt_check CHECK (salt ~ '^[0-9a-f]{64}$'),
        question text NOT NULL,
        shown_text text NOT NULL,
        facts text NOT NULL
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_chain_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE FUNCTION keep_chain_head() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.chain = OLD.chain AND NEW.sequence > OLD.sequence THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the head of a chain only moves on' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER compliance_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON compliance_record
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_chain_change()`);
    await runner.query(`
      CREATE TRIGGER compliance_text_no_change BEFORE UPDATE OR TRUNCATE ON compliance_text
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_chain_change()`);
    await runner.query(`
      CREATE TRIGGER chain_head_kept BEFORE DELETE OR TRUNCATE ON chain_head
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_chain_change()`);
    await runner.query(`
      CREATE TRIGGER chain_head_moves_on BEFORE UPDATE ON chain_head
      FOR EACH ROW EXECUTE FUNCTION keep_chain_head()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE compliance_text, compliance_record, chain_head`);
    await runner.query(`DROP FUNCTION refuse_chain_change, keep_chain_head`);
  }
}
