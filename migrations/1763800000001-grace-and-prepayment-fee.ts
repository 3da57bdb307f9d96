import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inputs of schedules and payoffs beside a loan's terms; for existing loans the fee is not known. */
export class GraceAndPrepaymentFee1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE loan
        ADD COLUMN grace_months integer NOT NULL DEFAULT 0
          CONSTRAINT loan_grace_months_check CHECK (grace_months >= 0 AND grace_months < term_months),
        ADD COLUMN prepayment_fee_percent numeric(7, 4)
          CONSTRAINT loan_prepayment_fee_percent_check CHECK (prepayment_fee_percent BETWEEN 0 AND 100)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE loan DROP COLUMN grace_months, DROP COLUMN prepayment_fee_percent`);
  }
}
