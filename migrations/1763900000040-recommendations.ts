import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What institutions offer beside loans, which of it was shown to whom and why, and what customers answered. */
export class Recommendations1763900000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRODUCT);
    await runner.query(`CREATE INDEX insight_product_offered ON insight_product (institution_id, id) WHERE active`);
    await runner.query(LOG);
    await runner.query(`CREATE INDEX recommendation_log_by_product ON recommendation_log (product_id, shown_on)`);
    await runner.query(RESPONSE);
    await runner.query(`
      CREATE INDEX recommendation_response_by_customer ON recommendation_response (customer_id, product_id, id)`);
    await runner.query(`
      CREATE INDEX recommendation_response_by_product ON recommendation_response (product_id, answered_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE recommendation_response, recommendation_log, insight_product`);
  }
}

const PRODUCT = `
  CREATE TABLE insight_product (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint NOT NULL CONSTRAINT insight_product_institution_fkey REFERENCES institution,
    code varchar(40) NOT NULL,
    name_ko varchar(100) NOT NULL,
    name_en varchar(100) NOT NULL,
    kind text NOT NULL
      CONSTRAINT insight_product_kind_check CHECK (kind IN ('CREDIT_CARD', 'CHECK_CARD', 'SAVINGS')),
    annual_fee_won bigint NOT NULL CONSTRAINT insight_product_annual_fee_check CHECK (annual_fee_won >= 0),
    benefits jsonb NOT NULL CONSTRAINT insight_product_benefits_check
      CHECK (jsonb_typeof(benefits) = 'array' AND jsonb_array_length(benefits) BETWEEN 1 AND 8),
    eligibility jsonb NOT NULL
      CONSTRAINT insight_product_eligibility_check CHECK (jsonb_typeof(eligibility) = 'array'),
    bonuses jsonb NOT NULL
      CONSTRAINT insight_product_bonuses_check CHECK (jsonb_typeof(bonuses) = 'array'),
    active boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT insight_product_code_key UNIQUE (institution_id, code)
  )`;

const LOG = `
  CREATE TABLE recommendation_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint NOT NULL CONSTRAINT recommendation_log_institution_fkey REFERENCES institution,
    customer_id bigint NOT NULL CONSTRAINT recommendation_log_customer_fkey REFERENCES customer,
    product_id bigint NOT NULL CONSTRAINT recommendation_log_product_fkey REFERENCES insight_product,
    product_version integer NOT NULL,
    ranking_version text NOT NULL,
    rank integer NOT NULL CONSTRAINT recommendation_log_rank_check CHECK (rank >= 1),
    net_won bigint NOT NULL,
    reasons jsonb NOT NULL,
    quarters text[] NOT NULL,
    audience text NOT NULL
      CONSTRAINT recommendation_log_audience_check CHECK (audience IN ('CUSTOMER', 'STAFF')),
    digest bytea NOT NULL CONSTRAINT recommendation_log_digest_check CHECK (length(digest) = 32),
    shown_on date NOT NULL,
    shown_at timestamptz NOT NULL,
    account_id bigint NOT NULL CONSTRAINT recommendation_log_account_fkey REFERENCES account,
    CONSTRAINT recommendation_log_shown_key UNIQUE (customer_id, shown_on, audience, digest)
  )`;

const RESPONSE = `
  CREATE TABLE recommendation_response (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recommendation_id bigint NOT NULL
      CONSTRAINT recommendation_response_recommendation_fkey REFERENCES recommendation_log,
    customer_id bigint NOT NULL CONSTRAINT recommendation_response_customer_fkey REFERENCES customer,
    product_id bigint NOT NULL CONSTRAINT recommendation_response_product_fkey REFERENCES insight_product,
    answer text NOT NULL
      CONSTRAINT recommendation_response_answer_check CHECK (answer IN ('DISMISSED', 'INTERESTED')),
    account_id bigint NOT NULL CONSTRAINT recommendation_response_account_fkey REFERENCES account,
    idempotency_key varchar(255) NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT recommendation_response_key UNIQUE (account_id, idempotency_key)
  )`;
