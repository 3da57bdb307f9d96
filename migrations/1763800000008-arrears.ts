import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a loan is overdue follows from what came in for it, measured against its instalments: kept with the loan, since
 * not every repayment before it came into the books is in them. Loans that are there are taken to have been served up to
 * the day to which interest was charged. Runs of the nightly assessment are remembered by the day they were for.
 */
export class Arrears1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE loan ADD COLUMN paid_ahead_won bigint NOT NULL DEFAULT 0, ADD COLUMN paid_ahead_on date`);
    await runner.query(`UPDATE loan SET paid_ahead_on = interest_paid_to WHERE interest_paid_to IS NOT NULL`);
    await runner.query(`
      CREATE TABLE arrears_run (
        assessed_on date CONSTRAINT arrears_run_pkey PRIMARY KEY,
        assessed integer NOT NULL,
        changed integer NOT NULL,
        fell_behind integer NOT NULL,
        caught_up integer NOT NULL,
        ended_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE arrears_run`);
    await runner.query(`ALTER TABLE loan DROP COLUMN paid_ahead_won, DROP COLUMN paid_ahead_on`);
  }
}
