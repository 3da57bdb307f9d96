import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that are sent to be analysed, one analysis of each, and the rows that an analysis refused. Taking this step back
 * loses them; the bytes stay in the object store.
 */
export class AnalysedFiles1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE analysis_file (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT analysis_file_pkey PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT analysis_file_institution_fkey REFERENCES institution,
        customer_id bigint CONSTRAINT analysis_file_customer_fkey REFERENCES customer,
        account_id bigint NOT NULL CONSTRAINT analysis_file_account_fkey REFERENCES account,
        kind text NOT NULL CONSTRAINT analysis_file_kind_check CHECK (kind IN ('TABLE')),
        file_name text NOT NULL CONSTRAINT analysis_file_name_check CHECK (length(file_name) BETWEEN 1 AND 255),
        state text NOT NULL CONSTRAINT analysis_file_state_check
          CHECK (state IN ('AWAITING_UPLOAD', 'RECEIVING', 'STORED', 'DELETED')),
        announced_bytes bigint NOT NULL CONSTRAINT analysis_file_announced_check CHECK (announced_bytes > 0),
        announced_sha256 bytea,
        upload_expires_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        receiving_since timestamptz,
        storage_id text,
        media_type text,
        size_bytes bigint,
        sha256 bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        uploaded_at timestamptz,
        CONSTRAINT analysis_file_stored_check
          CHECK (state <> 'STORED' OR num_nulls(storage_id, media_type, size_bytes, sha256, uploaded_at) = 0)
      )`);
    for (const index of [
      'analysis_file_by_institution ON analysis_file (institution_id, id)',
      'analysis_file_by_customer ON analysis_file (customer_id, id) WHERE customer_id IS NOT NULL',
      'analysis_file_by_account ON analysis_file (account_id, id)',
      `analysis_file_by_content ON analysis_file (institution_id, sha256) WHERE state = 'STORED'`,
      'analysis_file_by_object ON analysis_file (storage_id) WHERE storage_id IS NOT NULL',
      `analysis_file_unfinished ON analysis_file (id) WHERE state <> 'STORED'`,
    ])
      await runner.query(`CREATE INDEX ${index}`);
    await runner.query(`
      CREATE TABLE analysis (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT analysis_pkey PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT analysis_institution_fkey REFERENCES institution,
        file_id bigint NOT NULL CONSTRAINT analysis_file_fkey REFERENCES analysis_file ON DELETE CASCADE,
        sha256 bytea NOT NULL,
        analyser text,
        state text NOT NULL CONSTRAINT analysis_state_check
          CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
        task_number integer NOT NULL DEFAULT 1,
        attempts integer NOT NULL DEFAULT 0,
        ready_at timestamptz NOT NULL,
        lease_until timestamptz,
        cancel_requested boolean NOT NULL DEFAULT false,
        rows_read integer NOT NULL DEFAULT 0,
        rows_accepted integer NOT NULL DEFAULT 0,
        rows_refused integer NOT NULL DEFAULT 0,
        result jsonb,
        failure jsonb,
        from_cache boolean NOT NULL DEFAULT false,
        queued_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT analysis_lease_check CHECK ((state = 'RUNNING') = (lease_until IS NOT NULL)),
        CONSTRAINT analysis_result_check CHECK ((state = 'SUCCEEDED') = (result IS NOT NULL)),
        CONSTRAINT analysis_failure_check CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
        CONSTRAINT analysis_rows_check CHECK (rows_accepted + rows_refused = rows_read)
      )`);
    await runner.query('CREATE UNIQUE INDEX analysis_file_key ON analysis (file_id)');
    await runner.query(`CREATE INDEX analysis_queue ON analysis (ready_at, id) WHERE state IN ('QUEUED', 'RUNNING')`);
    await runner.query(
      `CREATE INDEX analysis_by_content ON analysis (institution_id, sha256, analyser) WHERE state = 'SUCCEEDED'`,
    );
    await runner.query(`
      CREATE TABLE analysis_refused_row (
        analysis_id bigint NOT NULL CONSTRAINT analysis_refused_row_analysis_fkey REFERENCES analysis ON DELETE CASCADE,
        place integer NOT NULL,
        line integer NOT NULL,
        code text NOT NULL,
        column_name text,
        message jsonb NOT NULL,
        raw text NOT NULL,
        CONSTRAINT analysis_refused_row_pkey PRIMARY KEY (analysis_id, place)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE analysis_refused_row');
    await runner.query('DROP TABLE analysis');
    await runner.query('DROP TABLE analysis_file');
  }
}
