import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transfer that the bank took back may have been allocated in part, and returned from there before: the reversal says how much. */
export class AllocationsReturned1795500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE repayment_reversal ADD COLUMN returned_elsewhere_won bigint NOT NULL DEFAULT 0,
        ADD CONSTRAINT repayment_reversal_returned_elsewhere_check CHECK (
          returned_elsewhere_won >= 0 AND (returned_elsewhere_won = 0 OR state = 'DONE' AND money = 'RETURNED_BY_BANK'))`);
  }

  /** Payments whose money was returned from elsewhere then seem to have paid back more than they owed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE repayment_reversal DROP COLUMN returned_elsewhere_won');
  }
}
