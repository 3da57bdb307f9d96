import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A payment may be smaller than the interest it meets: what is left stays owed beside the balance. Lists of loans are
 * also filtered by state and type; repayments rewrite a loan's row, so pages keep room for its next version.
 */
export class InterestThatStaysOwed1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE loan ADD COLUMN unpaid_interest_won bigint NOT NULL DEFAULT 0
        CONSTRAINT loan_unpaid_interest_won_check CHECK (unpaid_interest_won >= 0)`);
    await runner.query(`ALTER TABLE loan SET (fillfactor = 85)`);
    await runner.query(`CREATE INDEX loan_by_status ON loan (institution_id, status, id)`);
    await runner.query(`CREATE INDEX loan_by_type ON loan (institution_id, loan_type, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX loan_by_status, loan_by_type`);
    await runner.query(`ALTER TABLE loan RESET (fillfactor)`);
    await runner.query(`ALTER TABLE loan DROP COLUMN unpaid_interest_won`);
  }
}
