import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNED = (table: string): string => `
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ${table}_pkey PRIMARY KEY,
  payment_id bigint NOT NULL CONSTRAINT ${table}_payment_fkey REFERENCES payment,
  institution_id bigint NOT NULL CONSTRAINT ${table}_institution_fkey REFERENCES institution,
  loan_id bigint NOT NULL CONSTRAINT ${table}_loan_fkey REFERENCES loan,
  account_id bigint NOT NULL CONSTRAINT ${table}_account_fkey REFERENCES account,
  bank_reference text NOT NULL,
  amount_won bigint NOT NULL CONSTRAINT ${table}_amount_won_check CHECK (amount_won > 0),
  value_on date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ${table}_bank_reference_key UNIQUE (institution_id, bank_reference)`;

/**
 * A payment is announced before it is made, and books nothing; receipts say what came in for it, and refunds what went back.
 * Fees, and money that a loan could not take, are posted in its ledger with the receipt or refund that they belong to.
 */
export class Payments1764300000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT payment_pkey PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT payment_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT payment_customer_fkey REFERENCES customer,
        loan_id bigint NOT NULL CONSTRAINT payment_loan_fkey REFERENCES loan,
        account_id bigint NOT NULL CONSTRAINT payment_account_fkey REFERENCES account,
        purpose text NOT NULL CONSTRAINT payment_purpose_check CHECK (purpose IN ('REPAYMENT', 'PREPAYMENT', 'PAYOFF')),
        effect text CONSTRAINT payment_effect_check CHECK (effect IN ('SHORTEN_TERM', 'LOWER_PAYMENT')),
        channel text NOT NULL CONSTRAINT payment_channel_check CHECK (channel IN ('VIRTUAL_ACCOUNT', 'BANK_TRANSFER')),
        reference text NOT NULL CONSTRAINT payment_reference_key UNIQUE,
        amount_won bigint NOT NULL CONSTRAINT payment_amount_won_check CHECK (amount_won > 0),
        fee_won bigint NOT NULL CONSTRAINT payment_fee_won_check CHECK (fee_won >= 0 AND fee_won < amount_won),
        expected jsonb NOT NULL,
        state text NOT NULL CONSTRAINT payment_state_check
          CHECK (state IN ('AWAITING', 'PARTIAL', 'CONFIRMED', 'CANCELLED')),
        expires_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    for (const owner of ['institution', 'loan', 'customer'])
      await runner.query(`CREATE INDEX payment_by_${owner} ON payment (${owner}_id, id)`);
    await runner.query(`CREATE INDEX payment_awaiting ON payment (customer_id, expires_on) WHERE state = 'AWAITING'`);
    await runner.query(`
      CREATE TABLE payment_receipt (${OWNED('payment_receipt')},
        booked_on date,
        repayment_id bigint CONSTRAINT payment_receipt_repayment_fkey REFERENCES repayment
          CONSTRAINT payment_receipt_repayment_key UNIQUE,
        repaid_won bigint NOT NULL,
        fee_won bigint NOT NULL,
        refund_won bigint NOT NULL,
        is_late boolean NOT NULL,
        is_stand_in boolean NOT NULL,
        CONSTRAINT payment_receipt_parts_check CHECK (repaid_won + fee_won + refund_won = amount_won),
        CONSTRAINT payment_receipt_won_check CHECK (repaid_won >= 0 AND fee_won >= 0 AND refund_won >= 0),
        CONSTRAINT payment_receipt_booked_check CHECK (CASE WHEN repaid_won > 0 THEN num_nulls(repayment_id, booked_on) = 0
          ELSE num_nonnulls(repayment_id, booked_on) = 0 AND fee_won = 0 END)
      )`);
    await runner.query(`CREATE TABLE payment_refund (${OWNED('payment_refund')})`);
    for (const table of ['payment_receipt', 'payment_refund']) {
      for (const owner of ['payment', 'loan'])
        await runner.query(`CREATE INDEX ${table}_by_${owner} ON ${table} (${owner}_id, id)`);
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
    }
    await runner.query(`
      ALTER TABLE ledger_posting
        ADD COLUMN receipt_id bigint CONSTRAINT ledger_posting_receipt_fkey REFERENCES payment_receipt,
        ADD COLUMN refund_id bigint CONSTRAINT ledger_posting_refund_fkey REFERENCES payment_refund,
        ADD CONSTRAINT ledger_posting_payment_check CHECK (CASE kind
          WHEN 'FEE' THEN receipt_id IS NOT NULL AND refund_id IS NULL
          WHEN 'REFUND' THEN num_nonnulls(receipt_id, refund_id) = 1
          ELSE num_nonnulls(receipt_id, refund_id) = 0 END)`);
    await runner.query(`
      CREATE UNIQUE INDEX ledger_posting_receipt_key ON ledger_posting (receipt_id, kind) WHERE receipt_id IS NOT NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX ledger_posting_refund_key ON ledger_posting (refund_id) WHERE refund_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_payment_check, DROP COLUMN receipt_id, DROP COLUMN refund_id`);
    await runner.query('DROP TABLE payment_refund, payment_receipt, payment');
  }
}
