import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports as batches that can be checked, loaded and taken back: the raw file, what a batch changed quarter by quarter,
 * the rows it took the place of, and on which batches it rests.
 */
export class ImportsThatCanBeUndone1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILE);
    await runner.query(`CREATE INDEX import_file_by_institution ON import_file (institution_id, id)`);
    await runner.query(`
      ALTER TABLE import_batch
        ADD COLUMN existing text NOT NULL DEFAULT 'KEEP'
          CONSTRAINT import_batch_existing_check CHECK (existing IN ('KEEP', 'REPLACE')),
        ADD COLUMN header text[] NOT NULL DEFAULT '{}',
        ADD COLUMN rows_new bigint NOT NULL DEFAULT 0,
        ADD COLUMN rows_changed bigint NOT NULL DEFAULT 0,
        ADD COLUMN rows_unchanged bigint NOT NULL DEFAULT 0,
        ADD COLUMN file_id bigint CONSTRAINT import_batch_file_fkey REFERENCES import_file,
        ADD COLUMN load_number bigint,
        ADD COLUMN revision integer NOT NULL DEFAULT 0,
        ADD COLUMN undo_until timestamptz,
        ADD COLUMN undone_at timestamptz,
        ADD COLUMN task text CONSTRAINT import_batch_task_check CHECK (task IN ('CHECK', 'LOAD', 'UNDO')),
        ADD COLUMN task_number integer NOT NULL DEFAULT 0,
        ADD COLUMN task_attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN failure jsonb,
        ALTER COLUMN encoding DROP NOT NULL,
        DROP CONSTRAINT import_batch_state_check`);
    await runner.query(`
      UPDATE import_batch SET rows_new = rows_accepted, load_number = id, undo_until = started_at + interval '90 days'`);
    await runner.query(`
      ALTER TABLE import_batch
        ADD CONSTRAINT import_batch_state_check
          CHECK (state IN ('PENDING', 'CHECKED', 'COMMITTED', 'UNDONE', 'FAILED')),
        ADD CONSTRAINT import_batch_parts_check CHECK (rows_new + rows_changed + rows_unchanged = rows_accepted)`);
    await runner.query(`CREATE SEQUENCE import_batch_load_number OWNED BY import_batch.load_number`);
    await runner.query(`
      SELECT setval('import_batch_load_number', coalesce(max(load_number), 0) + 1, false) FROM import_batch`);
    await runner.query(`CREATE INDEX import_batch_task ON import_batch (id) WHERE task IS NOT NULL`);
    await runner.query(`
      ALTER TABLE rejected_row
        DROP CONSTRAINT rejected_row_raw_check,
        ADD CONSTRAINT rejected_row_raw_check CHECK (length(raw) <= 4000),
        ADD COLUMN quarter char(6),
        ADD COLUMN fixed_at timestamptz,
        ADD COLUMN fixed_by bigint CONSTRAINT rejected_row_account_fkey REFERENCES account`);
    await runner.query(PARTS);
    await runner.query(DEPENDENCIES);
    await runner.query(`CREATE INDEX import_batch_dependency_on ON import_batch_dependency (on_batch_id)`);
    await runner.query(`
      CREATE TABLE replaced_quarter (
        LIKE customer_quarter,
        replaced_by bigint NOT NULL,
        CONSTRAINT replaced_quarter_pkey PRIMARY KEY (replaced_by, institution_id, source_key, quarter)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE replaced_quarter, import_batch_dependency, import_batch_quarter`);
    await runner.query(`DELETE FROM import_batch WHERE state NOT IN ('COMMITTED', 'UNDONE')`);
    await runner.query(`
      ALTER TABLE rejected_row
        DROP COLUMN quarter, DROP COLUMN fixed_at, DROP COLUMN fixed_by,
        DROP CONSTRAINT rejected_row_raw_check`);
    await runner.query(`UPDATE rejected_row SET raw = left(raw, 1000) WHERE length(raw) > 1000`);
    await runner.query(`ALTER TABLE rejected_row ADD CONSTRAINT rejected_row_raw_check CHECK (length(raw) <= 1000)`);
    await runner.query(`
      ALTER TABLE import_batch
        DROP CONSTRAINT import_batch_state_check,
        DROP COLUMN existing, DROP COLUMN header, DROP COLUMN rows_new, DROP COLUMN rows_changed,
        DROP COLUMN rows_unchanged, DROP COLUMN file_id, DROP COLUMN load_number, DROP COLUMN revision,
        DROP COLUMN undo_until, DROP COLUMN undone_at, DROP COLUMN task, DROP COLUMN task_number,
        DROP COLUMN task_attempts, DROP COLUMN failure,
        ALTER COLUMN encoding SET NOT NULL`);
    await runner.query(`
      ALTER TABLE import_batch ADD CONSTRAINT import_batch_state_check CHECK (state IN ('COMMITTED', 'UNDONE'))`);
    await runner.query(`DROP TABLE import_file`);
  }
}

/** The bytes are in the object store, under an id that was made up. */
const FILE = `
  CREATE TABLE import_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint NOT NULL CONSTRAINT import_file_institution_fkey REFERENCES institution,
    account_id bigint CONSTRAINT import_file_account_fkey REFERENCES account,
    file_name text NOT NULL CONSTRAINT import_file_name_check CHECK (length(file_name) BETWEEN 1 AND 255),
    state text NOT NULL CONSTRAINT import_file_state_check CHECK (state IN ('AWAITING_UPLOAD', 'RECEIVING', 'STORED')),
    storage_id text,
    attempts integer NOT NULL DEFAULT 0,
    receiving_since timestamptz,
    upload_expires_at timestamptz,
    size_bytes bigint,
    sha256 bytea CONSTRAINT import_file_sha256_check CHECK (length(sha256) = 32),
    created_at timestamptz NOT NULL,
    CONSTRAINT import_file_stored_check CHECK (state <> 'STORED' OR num_nulls(storage_id, size_bytes, sha256) = 0)
  )`;

/** What a batch brought, quarter by quarter. Sums are of TOT_USE_AM, in thousand won a month. */
const PARTS = `
  CREATE TABLE import_batch_quarter (
    batch_id bigint NOT NULL CONSTRAINT import_batch_quarter_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
    quarter char(6) NOT NULL,
    rows_new bigint NOT NULL DEFAULT 0,
    rows_changed bigint NOT NULL DEFAULT 0,
    rows_unchanged bigint NOT NULL DEFAULT 0,
    rows_rejected bigint NOT NULL DEFAULT 0,
    new_thousands bigint NOT NULL DEFAULT 0,
    changed_before_thousands bigint NOT NULL DEFAULT 0,
    changed_after_thousands bigint NOT NULL DEFAULT 0,
    unchanged_thousands bigint NOT NULL DEFAULT 0,
    CONSTRAINT import_batch_quarter_pkey PRIMARY KEY (batch_id, quarter)
  )`;

const DEPENDENCIES = `
  CREATE TABLE import_batch_dependency (
    batch_id bigint NOT NULL CONSTRAINT import_batch_dependency_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
    on_batch_id bigint NOT NULL CONSTRAINT import_batch_dependency_on_fkey REFERENCES import_batch ON DELETE CASCADE,
    rows_changed bigint NOT NULL,
    rows_unchanged bigint NOT NULL,
    CONSTRAINT import_batch_dependency_pkey PRIMARY KEY (batch_id, on_batch_id)
  )`;
