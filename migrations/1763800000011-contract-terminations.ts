import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIOLATIONS = `'SUITABILITY', 'ADEQUACY', 'EXPLANATION', 'UNFAIR_PRACTICE', 'IMPROPER_SOLICITATION'`;
const REFUSALS = `'NO_VIOLATION', 'NO_GROUNDS', 'CHANGED_CIRCUMSTANCES', 'REMEDIED', 'OTHER'`;

/** Demands that a contract end which was made against the rules of selling. */
export class ContractTerminations1763800000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contract_termination (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT contract_termination_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT contract_termination_customer_fkey REFERENCES customer,
        loan_id bigint NOT NULL CONSTRAINT contract_termination_loan_fkey REFERENCES loan,
        violation text NOT NULL CONSTRAINT contract_termination_violation_check CHECK (violation IN (${VIOLATIONS})),
        known_on date NOT NULL,
        grounds text NOT NULL,
        status text NOT NULL CONSTRAINT contract_termination_status_check
          CHECK (status IN ('RECEIVED', 'ACCEPTED', 'REFUSED', 'CANCELLED')),
        requested_on date NOT NULL,
        refusal text CONSTRAINT contract_termination_refusal_check CHECK (refusal IN (${REFUSALS})),
        refusal_text text,
        decided_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT contract_termination_known_on_check CHECK (known_on <= requested_on),
        CONSTRAINT contract_termination_decided_check
          CHECK ((status IN ('ACCEPTED', 'REFUSED')) = (decided_at IS NOT NULL)),
        CONSTRAINT contract_termination_refused_check
          CHECK (CASE WHEN status = 'REFUSED' THEN num_nulls(refusal, refusal_text) = 0
            ELSE num_nonnulls(refusal, refusal_text) = 0 END)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX contract_termination_open_key ON contract_termination (loan_id) WHERE status = 'RECEIVED'`,
    );
    await runner.query(`CREATE INDEX contract_termination_by_institution ON contract_termination (institution_id, id)`);
    await runner.query(`CREATE INDEX contract_termination_by_loan ON contract_termination (loan_id, id)`);
    await runner.query(`CREATE INDEX contract_termination_by_customer ON contract_termination (customer_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE contract_termination`);
  }
}
