import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wrong repayment is taken back at the word of two: one asks, another decides. What follows from it is posted anew. */
export class RepaymentReversals1764300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE repayment_reversal (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT repayment_reversal_pkey PRIMARY KEY,
        loan_id bigint NOT NULL CONSTRAINT repayment_reversal_loan_fkey REFERENCES loan,
        repayment_id bigint NOT NULL CONSTRAINT repayment_reversal_repayment_fkey REFERENCES repayment,
        state text NOT NULL CONSTRAINT repayment_reversal_state_check CHECK (state IN ('REQUESTED', 'DONE', 'DECLINED')),
        reason text NOT NULL,
        requested_by bigint NOT NULL CONSTRAINT repayment_reversal_requested_by_fkey REFERENCES account,
        requested_at timestamptz NOT NULL DEFAULT now(),
        decided_by bigint CONSTRAINT repayment_reversal_decided_by_fkey REFERENCES account,
        decided_at timestamptz,
        note text,
        CONSTRAINT repayment_reversal_decided_check CHECK ((state = 'REQUESTED') = (decided_at IS NULL)),
        CONSTRAINT repayment_reversal_two_check CHECK (decided_by IS DISTINCT FROM requested_by)
      )`);
    await runner.query(`CREATE INDEX repayment_reversal_by_loan ON repayment_reversal (loan_id, id)`);
    await runner.query(`
      CREATE UNIQUE INDEX repayment_reversal_open ON repayment_reversal (loan_id) WHERE state = 'REQUESTED'`);
    await runner.query(`
      ALTER TABLE repayment ADD COLUMN reposts_id bigint CONSTRAINT repayment_reposts_fkey REFERENCES repayment`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE repayment DROP COLUMN reposts_id`);
    await runner.query(`DROP TABLE repayment_reversal`);
  }
}
