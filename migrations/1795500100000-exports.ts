import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that administrators take out, each row its own place in a queue. Reverting loses the list of them; the
 * bytes stay in the object store, and the audit trail keeps who asked for what.
 */
export class Exports1795500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE export (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT export_pkey PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT export_institution_fkey REFERENCES institution,
        account_id bigint NOT NULL CONSTRAINT export_account_fkey REFERENCES account,
        kind text NOT NULL CONSTRAINT export_kind_check CHECK (kind IN ('CUSTOMERS', 'LOANS', 'QUARTERS', 'AUDIT')),
        format text NOT NULL CONSTRAINT export_format_check CHECK (format IN ('CSV', 'PARQUET')),
        personal_data text NOT NULL CONSTRAINT export_personal_data_check CHECK (personal_data IN ('MASKED', 'WHOLE')),
        purpose text,
        byte_order_mark boolean NOT NULL,
        state text NOT NULL CONSTRAINT export_state_check
          CHECK (state IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
        attempts integer NOT NULL DEFAULT 0,
        ready_at timestamptz NOT NULL,
        lease_until timestamptz,
        cancel_requested boolean NOT NULL DEFAULT false,
        rows_written bigint NOT NULL DEFAULT 0,
        object_ids text[] NOT NULL DEFAULT '{}',
        storage_id text,
        size_bytes bigint,
        sha256 bytea,
        failure jsonb,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        expires_at timestamptz,
        CONSTRAINT export_purpose_check CHECK ((personal_data = 'WHOLE') = (purpose IS NOT NULL)),
        CONSTRAINT export_lease_check CHECK ((state = 'RUNNING') = (lease_until IS NOT NULL)),
        CONSTRAINT export_file_check CHECK ((state = 'READY') = (storage_id IS NOT NULL)),
        CONSTRAINT export_failure_check CHECK ((state = 'FAILED') = (failure IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX export_by_institution ON export (institution_id, id)');
    await runner.query(`CREATE INDEX export_queue ON export (ready_at, id) WHERE state IN ('QUEUED', 'RUNNING')`);
    await runner.query('CREATE INDEX export_objects ON export (id) WHERE cardinality(object_ids) > 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export');
  }
}
