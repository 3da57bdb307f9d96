import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loans with their running balance, the repayments taken off them, and the keys that make a money mutation run once. */
export class LoansAndRepayments1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loan (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT loan_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT loan_customer_fkey REFERENCES customer,
        loan_number text NOT NULL,
        loan_type text NOT NULL CONSTRAINT loan_type_check
          CHECK (loan_type IN ('MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS')),
        repayment_method text NOT NULL CONSTRAINT loan_repayment_method_check
          CHECK (repayment_method IN ('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET')),
        rate_type text NOT NULL CONSTRAINT loan_rate_type_check CHECK (rate_type IN ('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC')),
        status text NOT NULL CONSTRAINT loan_status_check
          CHECK (status IN ('APPLIED', 'APPROVED', 'REJECTED', 'ACTIVE', 'DELINQUENT', 'CLOSED')),
        principal_won bigint NOT NULL CONSTRAINT loan_principal_won_check CHECK (principal_won > 0),
        balance_won bigint NOT NULL,
        annual_rate_percent numeric(7, 4) NOT NULL
          CONSTRAINT loan_annual_rate_percent_check CHECK (annual_rate_percent BETWEEN 0 AND 100),
        term_months integer NOT NULL CONSTRAINT loan_term_months_check CHECK (term_months BETWEEN 1 AND 600),
        monthly_payment_won bigint NOT NULL,
        applied_on date NOT NULL,
        approved_on date,
        disbursed_on date,
        matures_on date NOT NULL,
        interest_paid_to date,
        overdue_days integer NOT NULL DEFAULT 0 CONSTRAINT loan_overdue_days_check CHECK (overdue_days >= 0),
        overdue_won bigint NOT NULL DEFAULT 0 CONSTRAINT loan_overdue_won_check CHECK (overdue_won >= 0),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT loan_number_key UNIQUE (institution_id, loan_number),
        CONSTRAINT loan_balance_won_check CHECK (balance_won BETWEEN 0 AND principal_won)
      )`);
    await runner.query(`CREATE INDEX loan_by_institution ON loan (institution_id, id)`);
    await runner.query(`CREATE INDEX loan_by_customer ON loan (customer_id, id)`);
    await runner.query(`
      CREATE TABLE repayment (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        loan_id bigint NOT NULL CONSTRAINT repayment_loan_fkey REFERENCES loan,
        customer_id bigint NOT NULL CONSTRAINT repayment_customer_fkey REFERENCES customer,
        amount_won bigint NOT NULL CONSTRAINT repayment_amount_won_check CHECK (amount_won > 0),
        principal_won bigint NOT NULL CONSTRAINT repayment_principal_won_check CHECK (principal_won >= 0),
        interest_won bigint NOT NULL CONSTRAINT repayment_interest_won_check CHECK (interest_won >= 0),
        balance_after_won bigint NOT NULL CONSTRAINT repayment_balance_after_won_check CHECK (balance_after_won >= 0),
        paid_on date NOT NULL,
        method text NOT NULL CONSTRAINT repayment_method_check
          CHECK (method IN ('AUTO_TRANSFER', 'BANK_TRANSFER', 'VIRTUAL_ACCOUNT', 'CARD', 'CASH')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT repayment_parts_check CHECK (principal_won + interest_won = amount_won)
      )`);
    await runner.query(`CREATE INDEX repayment_by_loan ON repayment (loan_id, paid_on DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE idempotency_key (
        account_id bigint NOT NULL CONSTRAINT idempotency_key_account_fkey REFERENCES account ON DELETE CASCADE,
        key varchar(255) NOT NULL,
        operation text NOT NULL,
        request_hash bytea NOT NULL,
        result jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, key)
      )`);
    await runner.query(`CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_key, repayment, loan`);
  }
}
