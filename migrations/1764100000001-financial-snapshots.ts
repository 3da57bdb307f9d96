import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of customers' money month by month: balances, income, spending, cards, investments, work, score. */
export class FinancialSnapshots1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE financial_snapshot (
        customer_id bigint NOT NULL CONSTRAINT financial_snapshot_customer_fkey REFERENCES customer,
        month date NOT NULL CONSTRAINT financial_snapshot_month_check CHECK (EXTRACT(day FROM month) = 1),
        liquid_won bigint,
        total_debt_won bigint,
        debt_payment_won bigint,
        overdue_won bigint,
        overdue_days integer,
        income_won bigint,
        spending_won bigint,
        necessary_won bigint,
        housing_won bigint,
        medical_won bigint,
        card_limit_won bigint,
        card_used_won bigint,
        revolving_won bigint,
        card_minimum_won bigint,
        card_overdue_won bigint,
        investment_won bigint,
        investment_gain_won bigint,
        employment text CONSTRAINT financial_snapshot_employment_check
          CHECK (employment IN ('WORKING', 'UNEMPLOYED', 'NOT_SEEKING')),
        credit_score smallint CONSTRAINT financial_snapshot_credit_score_check CHECK (credit_score BETWEEN 1 AND 1000),
        recorded_at timestamptz NOT NULL,
        CONSTRAINT financial_snapshot_pkey PRIMARY KEY (customer_id, month),
        CONSTRAINT financial_snapshot_parts_check CHECK (
          necessary_won <= spending_won AND housing_won <= necessary_won AND medical_won <= necessary_won
          AND revolving_won <= card_used_won AND card_minimum_won <= card_used_won),
        CONSTRAINT financial_snapshot_least_check CHECK (
          least(liquid_won, total_debt_won, debt_payment_won, overdue_won, overdue_days, income_won, spending_won,
            necessary_won, housing_won, medical_won, card_limit_won, card_used_won, revolving_won, card_minimum_won,
            card_overdue_won, investment_won) >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE financial_snapshot');
  }
}
