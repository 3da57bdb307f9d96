import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that is owed back can be booked for another loan: what leaves its payment then names the receipt that it became. */
export class MoneyAllocatedAgain1790700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment_refund ADD COLUMN allocated_receipt_id bigint
        CONSTRAINT payment_refund_allocated_receipt_fkey REFERENCES payment_receipt
        CONSTRAINT payment_refund_allocated_receipt_key UNIQUE`);
  }

  /** An allocation then reads like a refund and a transfer that came in: the sums of both loans stay right. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_refund DROP COLUMN allocated_receipt_id');
  }
}
