import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNTS = [
  'principal_won',
  'interest_won',
  'default_interest_won',
  'fee_won',
  'cash_won',
  'held_won',
  'opening_won',
];
const NAMES = ACCOUNTS.map((column) => `('${column.replace(/_won$/, '').toUpperCase()}', p.${column})`);

/**
 * Loans say how they count interest, keep what is due of them and what was held for it, and every change of them is posted
 * twice: what one account is debited another is credited. A posting is one row with a column for each account of the loan,
 * debits above 0 and credits below, so that a check holds both sides equal. What was measured as paid ahead follows
 * from the account of a loan now. Loans that are there go on from the day up to which their interest is paid.
 */
export class LoanBooks1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE loan
        ADD COLUMN interest_convention text,
        ADD COLUMN due_day integer CONSTRAINT loan_due_day_check CHECK (due_day BETWEEN 1 AND 31),
        ADD COLUMN prepayment_effect text NOT NULL DEFAULT 'SHORTEN_TERM'
          CONSTRAINT loan_prepayment_effect_check CHECK (prepayment_effect IN ('SHORTEN_TERM', 'LOWER_PAYMENT')),
        ADD COLUMN books_from date,
        ADD COLUMN books_from_balance_won bigint
          CONSTRAINT loan_books_from_balance_won_check CHECK (books_from_balance_won >= 0),
        ADD COLUMN account jsonb,
        ADD COLUMN held_posted_to date,
        DROP COLUMN paid_ahead_won,
        DROP COLUMN paid_ahead_on`);
    await runner.query(`
      UPDATE loan SET interest_convention =
        CASE WHEN repayment_method = 'BULLET' THEN 'DAILY_ACTUAL_365' ELSE 'MONTHLY_ACTUAL_365' END`);
    await runner.query(`
      ALTER TABLE loan ALTER COLUMN interest_convention SET NOT NULL,
        ALTER COLUMN interest_convention SET DEFAULT 'MONTHLY_ACTUAL_365',
        ADD CONSTRAINT loan_interest_convention_check CHECK (interest_convention IN
          ('MONTHLY_ACTUAL_365', 'MONTHLY_ACTUAL_ACTUAL', 'DAILY_ACTUAL_365', 'DAILY_ACTUAL_ACTUAL'))`);
    await runner.query(`
      ALTER TABLE repayment
        ADD COLUMN default_interest_won bigint NOT NULL DEFAULT 0
          CONSTRAINT repayment_default_interest_won_check CHECK (default_interest_won >= 0),
        ADD COLUMN held_won bigint NOT NULL DEFAULT 0,
        ADD COLUMN effect text
          CONSTRAINT repayment_effect_check CHECK (effect IN ('SHORTEN_TERM', 'LOWER_PAYMENT')),
        DROP CONSTRAINT repayment_parts_check,
        ADD CONSTRAINT repayment_parts_check
          CHECK (principal_won + interest_won + default_interest_won + held_won = amount_won)`);
    await runner.query(`
      CREATE TABLE loan_rate_change (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT loan_rate_change_pkey PRIMARY KEY,
        loan_id bigint NOT NULL CONSTRAINT loan_rate_change_loan_fkey REFERENCES loan,
        changed_on date NOT NULL,
        old_rate_percent numeric(7, 4) NOT NULL,
        new_rate_percent numeric(7, 4) NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX loan_rate_change_by_loan ON loan_rate_change (loan_id, id)`);
    await this.#ledger(runner);
  }

  async #ledger(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_posting (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ledger_posting_pkey PRIMARY KEY,
        loan_id bigint NOT NULL CONSTRAINT ledger_posting_loan_fkey REFERENCES loan,
        kind text NOT NULL CONSTRAINT ledger_posting_kind_check
          CHECK (kind IN ('DISBURSEMENT', 'TAKEN_OVER', 'REPAYMENT', 'HELD_APPLIED', 'FEE', 'REFUND', 'REVERSAL')),
        value_on date NOT NULL,
        ${ACCOUNTS.map((column) => `${column} bigint NOT NULL DEFAULT 0`).join(', ')},
        repayment_id bigint CONSTRAINT ledger_posting_repayment_fkey REFERENCES repayment,
        terms jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ledger_posting_balance_check CHECK (${ACCOUNTS.join(' + ')} = 0),
        CONSTRAINT ledger_posting_repayment_check CHECK (kind <> 'REPAYMENT' OR repayment_id IS NOT NULL),
        CONSTRAINT ledger_posting_terms_check
          CHECK ((terms IS NOT NULL) = (kind IN ('DISBURSEMENT', 'TAKEN_OVER')))
      )`);
    await runner.query(`CREATE INDEX ledger_posting_by_loan ON ledger_posting (loan_id, id)`);
    await runner.query(`
      CREATE UNIQUE INDEX ledger_posting_repayment_key ON ledger_posting (repayment_id, kind) WHERE repayment_id IS NOT NULL`);
    await runner.query(`
      CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only: reverse a wrong posting by another', TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`
      CREATE FUNCTION loan_terms(l loan) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_build_object('repaymentMethod', l.repayment_method, 'principalWon', l.principal_won,
          'annualRatePercent', l.annual_rate_percent::text, 'termMonths', l.term_months, 'graceMonths', l.grace_months,
          'disbursedOn', l.disbursed_on, 'dueDay', l.due_day, 'interestConvention', l.interest_convention,
          'prepaymentEffect', l.prepayment_effect, 'unpaidInterestWon', l.unpaid_interest_won)
      $$`);
    await runner.query(`
      CREATE VIEW ledger_entry AS
      SELECT p.id AS posting_id, p.loan_id, p.kind, p.value_on, e.account,
        greatest(e.won, 0) AS debit_won, greatest(-e.won, 0) AS credit_won, p.repayment_id, p.created_at
      FROM ledger_posting p
      CROSS JOIN LATERAL (VALUES ${NAMES.join(', ')}) AS e (account, won)
      WHERE e.won <> 0`);
    await runner.query(`
      INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, opening_won, terms)
      SELECT l.id, 'TAKEN_OVER', l.interest_paid_to, l.balance_won, -l.balance_won, loan_terms(l) FROM loan l
      WHERE l.interest_paid_to IS NOT NULL`);
    await runner.query(`
      UPDATE loan SET books_from = interest_paid_to, books_from_balance_won = balance_won
      WHERE interest_paid_to IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW ledger_entry`);
    await runner.query(`DROP TABLE ledger_posting, loan_rate_change`);
    await runner.query(`DROP FUNCTION refuse_ledger_change(), loan_terms(loan)`);
    await runner.query(`
      ALTER TABLE repayment DROP CONSTRAINT repayment_parts_check, DROP COLUMN default_interest_won, DROP COLUMN effect,
        DROP COLUMN held_won`);
    await runner.query(`
      ALTER TABLE repayment ADD CONSTRAINT repayment_parts_check CHECK (principal_won + interest_won = amount_won) NOT VALID`);
    await runner.query(`
      ALTER TABLE loan DROP COLUMN interest_convention, DROP COLUMN due_day, DROP COLUMN prepayment_effect,
        DROP COLUMN books_from, DROP COLUMN books_from_balance_won, DROP COLUMN account, DROP COLUMN held_posted_to,
        ADD COLUMN paid_ahead_won bigint NOT NULL DEFAULT 0, ADD COLUMN paid_ahead_on date`);
    await runner.query(`UPDATE loan SET paid_ahead_on = interest_paid_to`);
  }
}
