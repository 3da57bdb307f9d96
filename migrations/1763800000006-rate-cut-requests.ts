import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = `'INCOME_UP', 'PROMOTION', 'JOB', 'CREDIT_SCORE_UP', 'ASSETS', 'OTHER'`;
const OPEN = `'RECEIVED', 'DOCUMENTS_REQUIRED'`;
const REFUSALS = `'PRODUCT_NOT_COVERED', 'LOWEST_RATE_ALREADY', 'IMPROVEMENT_TOO_SMALL', 'EVIDENCE_MISSING',
  'IN_ARREARS', 'OTHER'`;

/** Demands for a lower rate, and the days on which their clock stood still. */
export class RateCutRequests1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rate_cut_request (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT rate_cut_request_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT rate_cut_request_customer_fkey REFERENCES customer,
        loan_id bigint NOT NULL CONSTRAINT rate_cut_request_loan_fkey REFERENCES loan,
        reason text NOT NULL CONSTRAINT rate_cut_request_reason_check CHECK (reason IN (${REASONS})),
        detail text,
        document_ids bigint[] NOT NULL DEFAULT '{}' CONSTRAINT rate_cut_request_document_ids_check
          CHECK (cardinality(document_ids) <= 20),
        status text NOT NULL CONSTRAINT rate_cut_request_status_check
          CHECK (status IN (${OPEN}, 'ACCEPTED', 'REFUSED', 'CANCELLED')),
        requested_on date NOT NULL,
        old_rate_percent numeric(7, 4) NOT NULL,
        new_rate_percent numeric(7, 4) CONSTRAINT rate_cut_request_new_rate_percent_check CHECK (new_rate_percent >= 0),
        effective_on date,
        refusal text CONSTRAINT rate_cut_request_refusal_check CHECK (refusal IN (${REFUSALS})),
        refusal_text text,
        decided_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rate_cut_request_lower_check CHECK (new_rate_percent < old_rate_percent),
        CONSTRAINT rate_cut_request_decided_check
          CHECK ((status IN ('ACCEPTED', 'REFUSED')) = (decided_at IS NOT NULL)),
        CONSTRAINT rate_cut_request_accepted_check
          CHECK (CASE WHEN status = 'ACCEPTED' THEN num_nulls(new_rate_percent, effective_on) = 0
            ELSE num_nonnulls(new_rate_percent, effective_on) = 0 END),
        CONSTRAINT rate_cut_request_refused_check
          CHECK (CASE WHEN status = 'REFUSED' THEN num_nulls(refusal, refusal_text) = 0
            ELSE num_nonnulls(refusal, refusal_text) = 0 END)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX rate_cut_request_open_key ON rate_cut_request (loan_id) WHERE status IN (${OPEN})`,
    );
    await runner.query(`CREATE INDEX rate_cut_request_by_institution ON rate_cut_request (institution_id, id)`);
    await runner.query(`CREATE INDEX rate_cut_request_by_loan ON rate_cut_request (loan_id, id)`);
    await runner.query(`CREATE INDEX rate_cut_request_by_customer ON rate_cut_request (customer_id, id)`);
    await runner.query(`
      CREATE TABLE rate_cut_pause (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        request_id bigint NOT NULL CONSTRAINT rate_cut_pause_request_fkey REFERENCES rate_cut_request,
        from_on date NOT NULL,
        to_on date,
        note text NOT NULL,
        CONSTRAINT rate_cut_pause_days_check CHECK (from_on <= to_on)
      )`);
    await runner.query(`CREATE INDEX rate_cut_pause_by_request ON rate_cut_pause (request_id, id)`);
    await runner.query(
      `CREATE UNIQUE INDEX rate_cut_pause_open_key ON rate_cut_pause (request_id) WHERE to_on IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rate_cut_pause, rate_cut_request`);
  }
}
