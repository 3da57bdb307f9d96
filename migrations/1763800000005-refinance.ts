import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOAN_TYPES = `'MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS'`;
const RATE_TYPES = `'FIXED', 'VARIABLE', 'MIXED', 'PERIODIC'`;
const METHODS = `'EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'`;
const REGIONS = `'CAPITAL_REGULATED', 'CAPITAL', 'REGIONAL_REGULATED', 'REGIONAL'`;
const OPEN = `'DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'APPROVED'`;
const STATUSES = `${OPEN}, 'REJECTED', 'EXECUTED', 'WITHDRAWN', 'CANCELLED'`;
const ITEMS = `'RATE', 'FEES', 'TERM_AND_REPAYMENT', 'WITHDRAWAL_RIGHT', 'ARREARS_CONSEQUENCES'`;

/** Products that replace loans, applications for them with their log, and the record of what was explained before. */
export class Refinance1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await products(runner);
    await applications(runner);
    await records(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE application_explanation, application_log, refinance_application_counter, refinance_application,
        refinance_product`);
  }
}

async function products(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE refinance_product (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      institution_id bigint NOT NULL CONSTRAINT refinance_product_institution_fkey REFERENCES institution,
      code text NOT NULL,
      name_ko text NOT NULL,
      name_en text NOT NULL,
      loan_type text NOT NULL CONSTRAINT refinance_product_loan_type_check CHECK (loan_type IN (${LOAN_TYPES})),
      rate_type text NOT NULL CONSTRAINT refinance_product_rate_type_check CHECK (rate_type IN (${RATE_TYPES})),
      rate_min_percent numeric(7, 4) NOT NULL,
      rate_max_percent numeric(7, 4) NOT NULL CONSTRAINT refinance_product_rate_max_check
        CHECK (rate_max_percent <= 100),
      amount_min_won bigint NOT NULL,
      amount_max_won bigint NOT NULL,
      term_min_months integer NOT NULL,
      term_max_months integer NOT NULL CONSTRAINT refinance_product_term_max_check CHECK (term_max_months <= 600),
      repayment_methods text[] NOT NULL CONSTRAINT refinance_product_repayment_methods_check
        CHECK (cardinality(repayment_methods) BETWEEN 1 AND 3 AND repayment_methods <@ ARRAY[${METHODS}]),
      prepayment_fee_percent numeric(7, 4) NOT NULL CONSTRAINT refinance_product_prepayment_fee_percent_check
        CHECK (prepayment_fee_percent BETWEEN 0 AND 100),
      from_loan_types text[] NOT NULL CONSTRAINT refinance_product_from_loan_types_check
        CHECK (cardinality(from_loan_types) BETWEEN 1 AND 7 AND from_loan_types <@ ARRAY[${LOAN_TYPES}]),
      min_credit_score smallint CONSTRAINT refinance_product_min_credit_score_check
        CHECK (min_credit_score BETWEEN 1 AND 1000),
      max_credit_score smallint CONSTRAINT refinance_product_max_credit_score_check
        CHECK (max_credit_score BETWEEN 1 AND 1000),
      min_annual_income_won bigint CONSTRAINT refinance_product_min_annual_income_won_check
        CHECK (min_annual_income_won >= 0),
      home_regions text[] CONSTRAINT refinance_product_home_regions_check
        CHECK (cardinality(home_regions) BETWEEN 1 AND 4 AND home_regions <@ ARRAY[${REGIONS}]),
      max_dsr_percent numeric(7, 4) CONSTRAINT refinance_product_max_dsr_percent_check
        CHECK (max_dsr_percent > 0 AND max_dsr_percent <= 100),
      max_ltv_percent numeric(7, 4) CONSTRAINT refinance_product_max_ltv_percent_check
        CHECK (max_ltv_percent > 0 AND max_ltv_percent <= 100),
      active boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT refinance_product_code_key UNIQUE (institution_id, code),
      CONSTRAINT refinance_product_rate_check CHECK (0 <= rate_min_percent AND rate_min_percent <= rate_max_percent),
      CONSTRAINT refinance_product_amount_check CHECK (0 < amount_min_won AND amount_min_won <= amount_max_won),
      CONSTRAINT refinance_product_term_check CHECK (0 < term_min_months AND term_min_months <= term_max_months),
      CONSTRAINT refinance_product_credit_score_check CHECK (min_credit_score <= max_credit_score)
    )`);
  await runner.query(
    `CREATE INDEX refinance_product_offered ON refinance_product (institution_id, loan_type, id) WHERE active`,
  );
}

async function applications(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE refinance_application (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      institution_id bigint NOT NULL CONSTRAINT refinance_application_institution_fkey REFERENCES institution,
      customer_id bigint NOT NULL CONSTRAINT refinance_application_customer_fkey REFERENCES customer,
      loan_id bigint NOT NULL CONSTRAINT refinance_application_loan_fkey REFERENCES loan,
      product_id bigint NOT NULL CONSTRAINT refinance_application_product_fkey REFERENCES refinance_product,
      number text NOT NULL,
      status text NOT NULL CONSTRAINT refinance_application_status_check CHECK (status IN (${STATUSES})),
      requested_won bigint NOT NULL CONSTRAINT refinance_application_requested_won_check CHECK (requested_won > 0),
      rate_type text NOT NULL CONSTRAINT refinance_application_rate_type_check CHECK (rate_type IN (${RATE_TYPES})),
      term_months integer NOT NULL CONSTRAINT refinance_application_term_months_check
        CHECK (term_months BETWEEN 1 AND 600),
      repayment_method text NOT NULL CONSTRAINT refinance_application_repayment_method_check
        CHECK (repayment_method IN (${METHODS})),
      home_region text CONSTRAINT refinance_application_home_region_check CHECK (home_region IN (${REGIONS})),
      home_price_won bigint CONSTRAINT refinance_application_home_price_won_check CHECK (home_price_won > 0),
      submitted_at timestamptz,
      decided_at timestamptz,
      approved_won bigint,
      approved_rate_percent numeric(7, 4),
      approved_term_months integer,
      approved_fee_percent numeric(7, 4),
      rejections jsonb,
      executed_on date,
      new_loan_id bigint CONSTRAINT refinance_application_new_loan_fkey REFERENCES loan,
      payoff_repayment_id bigint CONSTRAINT refinance_application_payoff_repayment_fkey REFERENCES repayment,
      payoff_balance_won bigint,
      payoff_interest_won bigint,
      payoff_fee_won bigint,
      from_customer_won bigint,
      to_customer_won bigint,
      withdrawn_on date,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT refinance_application_number_key UNIQUE (institution_id, number),
      CONSTRAINT refinance_application_approval_check
        CHECK (num_nulls(approved_won, approved_rate_percent, approved_term_months, approved_fee_percent) IN (0, 4)),
      CONSTRAINT refinance_application_approved_check
        CHECK (status NOT IN ('APPROVED', 'EXECUTED') OR approved_won IS NOT NULL AND decided_at IS NOT NULL),
      CONSTRAINT refinance_application_rejected_check CHECK ((status = 'REJECTED') = (rejections IS NOT NULL)),
      CONSTRAINT refinance_application_execution_check
        CHECK (num_nulls(executed_on, new_loan_id, payoff_repayment_id, payoff_balance_won, payoff_interest_won,
          payoff_fee_won, from_customer_won, to_customer_won) IN (0, 8)),
      CONSTRAINT refinance_application_executed_check CHECK (status <> 'EXECUTED' OR executed_on IS NOT NULL),
      CONSTRAINT refinance_application_settlement_check
        CHECK (approved_won + from_customer_won
          = payoff_balance_won + payoff_interest_won + payoff_fee_won + to_customer_won)
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX refinance_application_open_key ON refinance_application (loan_id, product_id)
    WHERE status IN (${OPEN})`);
  for (const [name, columns] of [
    ['institution', 'institution_id, id'],
    ['customer', 'customer_id, id'],
    ['status', 'institution_id, status, id'],
    ['loan', 'loan_id, id'],
  ] as const) {
    await runner.query(`CREATE INDEX refinance_application_by_${name} ON refinance_application (${columns})`);
  }
  await runner.query(`
    CREATE TABLE refinance_application_counter (
      institution_id bigint NOT NULL
        CONSTRAINT refinance_application_counter_institution_fkey REFERENCES institution,
      year integer NOT NULL,
      last integer NOT NULL,
      CONSTRAINT refinance_application_counter_pkey PRIMARY KEY (institution_id, year)
    )`);
}

async function records(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE application_log (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      application_id bigint NOT NULL CONSTRAINT application_log_application_fkey REFERENCES refinance_application,
      from_status text CONSTRAINT application_log_from_status_check CHECK (from_status IN (${STATUSES})),
      to_status text NOT NULL CONSTRAINT application_log_to_status_check CHECK (to_status IN (${STATUSES})),
      account_id bigint NOT NULL CONSTRAINT application_log_account_fkey REFERENCES account,
      role text NOT NULL CONSTRAINT application_log_role_check CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN')),
      at timestamptz NOT NULL,
      reasons text[] NOT NULL DEFAULT '{}',
      note text
    )`);
  await runner.query(`CREATE INDEX application_log_by_application ON application_log (application_id, id)`);
  await runner.query(`
    CREATE TABLE application_explanation (
      application_id bigint NOT NULL
        CONSTRAINT application_explanation_application_fkey REFERENCES refinance_application,
      item text NOT NULL CONSTRAINT application_explanation_item_check CHECK (item IN (${ITEMS})),
      text_version text NOT NULL,
      shown_text text NOT NULL,
      acknowledged_at timestamptz NOT NULL,
      account_id bigint NOT NULL CONSTRAINT application_explanation_account_fkey REFERENCES account,
      CONSTRAINT application_explanation_pkey PRIMARY KEY (application_id, item)
    )`);
}
