import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that customers hand in. Their bytes are in the object store, under an id that was made up. */
export class Documents1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT document_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT document_customer_fkey REFERENCES customer,
        application_id bigint,
        account_id bigint NOT NULL CONSTRAINT document_account_fkey REFERENCES account,
        kind text NOT NULL CONSTRAINT document_kind_check CHECK
          (kind IN ('INCOME_PROOF', 'EMPLOYMENT_PROOF', 'IDENTITY', 'PROPERTY_REGISTER', 'LOAN_STATEMENT', 'OTHER')),
        file_name text NOT NULL CONSTRAINT document_file_name_check CHECK (length(file_name) BETWEEN 1 AND 255),
        status text NOT NULL CONSTRAINT document_status_check CHECK
          (status IN ('AWAITING_UPLOAD', 'RECEIVING', 'STORED', 'DELETED')),
        storage_id text,
        attempts integer NOT NULL DEFAULT 0,
        receiving_since timestamptz,
        upload_expires_at timestamptz NOT NULL,
        media_type text CONSTRAINT document_media_type_check CHECK
          (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
        size_bytes integer CONSTRAINT document_size_bytes_check CHECK (size_bytes > 0),
        sha256 bytea,
        text_status text CONSTRAINT document_text_status_check CHECK
          (text_status IN ('PENDING', 'EXTRACTED', 'EMPTY', 'FAILED', 'NOT_APPLICABLE')),
        text_failure text CONSTRAINT document_text_failure_check CHECK
          (text_failure IN ('ENCRYPTED', 'MALFORMED', 'TOO_COMPLEX', 'FILE_MISSING', 'INTERRUPTED')),
        text text,
        text_truncated boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        uploaded_at timestamptz,
        CONSTRAINT document_stored_check CHECK (status <> 'STORED'
          OR num_nulls(storage_id, media_type, size_bytes, sha256, text_status, uploaded_at) = 0),
        CONSTRAINT document_text_check CHECK ((text IS NOT NULL) = (text_status IS NOT DISTINCT FROM 'EXTRACTED')),
        CONSTRAINT document_failure_check CHECK
          ((text_failure IS NOT NULL) = (text_status IS NOT DISTINCT FROM 'FAILED'))
      )`);
    await runner.query(`CREATE INDEX document_by_customer ON document (customer_id, id)`);
    await runner.query(`CREATE INDEX document_by_institution ON document (institution_id, id)`);
    await runner.query(`
      CREATE INDEX document_by_application ON document (application_id, id) WHERE application_id IS NOT NULL`);
    await runner.query(`
      CREATE INDEX document_unfinished ON document (id) WHERE status <> 'STORED' OR text_status = 'PENDING'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE document`);
  }
}
