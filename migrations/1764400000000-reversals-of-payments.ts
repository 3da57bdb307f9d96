import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'UNUSUAL_SPENDING', 'MODEL_DRIFTED', 'REFINANCE_TERMS_OFFERED', 'INSTALMENT_DUE', 'PAYMENT_CONFIRMED',
  'OVERDUE', 'APPLICATION_MOVED', 'PAPERS_WANTED', 'DEADLINE_NEAR', 'RATE_CUT_ANSWERED', 'IMPORT_ENDED'`;
const kinds = (names: string): string => `
  ALTER TABLE notification DROP CONSTRAINT notification_kind_check,
    ADD CONSTRAINT notification_kind_check CHECK (kind IN (${names}))`;
const states = (names: string): string => `
  ALTER TABLE payment DROP CONSTRAINT payment_state_check,
    ADD CONSTRAINT payment_state_check CHECK (state IN (${names}))`;
const STATES = `'AWAITING', 'PARTIAL', 'CONFIRMED', 'CANCELLED'`;

/**
 * The reversal of a repayment that came by a payment says where the money is, takes the fee back and what is owed back on.
 * What a reversal posts for it refers to the reversal; receipts stay as they are.
 */
export class ReversalsOfPayments1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE repayment_reversal
        ADD COLUMN receipt_id bigint CONSTRAINT repayment_reversal_receipt_fkey REFERENCES payment_receipt,
        ADD COLUMN money text CONSTRAINT repayment_reversal_money_check CHECK (money IN ('RETURNED_BY_BANK', 'HELD')),
        ADD CONSTRAINT repayment_reversal_receipt_check CHECK ((receipt_id IS NULL) = (money IS NULL))`);
    await runner.query(`
      CREATE UNIQUE INDEX repayment_reversal_receipt_key ON repayment_reversal (receipt_id) WHERE state = 'DONE'`);
    await runner.query(`
      ALTER TABLE ledger_posting
        ADD COLUMN reversal_id bigint CONSTRAINT ledger_posting_reversal_fkey REFERENCES repayment_reversal,
        DROP CONSTRAINT ledger_posting_payment_check,
        ADD CONSTRAINT ledger_posting_payment_check CHECK (CASE kind
          WHEN 'FEE' THEN receipt_id IS NOT NULL AND num_nonnulls(refund_id, reversal_id) = 0
          WHEN 'REFUND' THEN num_nonnulls(receipt_id, refund_id, reversal_id) = 1
          WHEN 'REVERSAL' THEN num_nonnulls(receipt_id, refund_id) = 0
          ELSE num_nonnulls(receipt_id, refund_id, reversal_id) = 0 END)`);
    await runner.query(`
      CREATE UNIQUE INDEX ledger_posting_reversal_key ON ledger_posting (reversal_id, kind) WHERE reversal_id IS NOT NULL`);
    await runner.query(states(`${STATES}, 'REVERSED'`));
    await runner.query(kinds(`${KINDS}, 'PAYMENT_REVERSED'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notification WHERE kind = 'PAYMENT_REVERSED'`);
    await runner.query(kinds(KINDS));
    await runner.query(`UPDATE payment SET state = 'CONFIRMED' WHERE state = 'REVERSED'`);
    await runner.query(states(STATES));
    // Without the column nothing could say what these postings belong to.
    await runner.query(`ALTER TABLE ledger_posting DISABLE TRIGGER ledger_posting_kept`);
    await runner.query(`DELETE FROM ledger_posting WHERE reversal_id IS NOT NULL`);
    await runner.query(`ALTER TABLE ledger_posting ENABLE TRIGGER ledger_posting_kept`);
    await runner.query(`
      ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_payment_check, DROP COLUMN reversal_id,
        ADD CONSTRAINT ledger_posting_payment_check CHECK (CASE kind
          WHEN 'FEE' THEN receipt_id IS NOT NULL AND refund_id IS NULL
          WHEN 'REFUND' THEN num_nonnulls(receipt_id, refund_id) = 1
          ELSE num_nonnulls(receipt_id, refund_id) = 0 END)`);
    await runner.query(`ALTER TABLE repayment_reversal DROP COLUMN receipt_id, DROP COLUMN money`);
  }
}
