import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenants, the customers they look after, the accounts that log in, and the refresh tokens of their sessions. */
export class InstitutionsAndAccounts1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE TABLE institution (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL CONSTRAINT institution_code_key UNIQUE,
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT institution_kind_check CHECK (kind IN ('BANK', 'CARD')),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE customer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT customer_institution_fkey REFERENCES institution,
        source_key varchar(20),
        name text NOT NULL,
        email text NOT NULL,
        phone text,
        address text,
        birth_date date,
        sex text CONSTRAINT customer_sex_check CHECK (sex IN ('MALE', 'FEMALE')),
        job_type text CONSTRAINT customer_job_type_check
          CHECK (job_type IN ('EMPLOYEE', 'SELF_EMPLOYED', 'PUBLIC_SERVANT', 'PROFESSIONAL', 'STUDENT', 'RETIRED', 'OTHER')),
        annual_income_won bigint CONSTRAINT customer_annual_income_won_check CHECK (annual_income_won >= 0),
        credit_score smallint CONSTRAINT customer_credit_score_check CHECK (credit_score BETWEEN 1 AND 1000),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE UNIQUE INDEX customer_email_key ON customer (institution_id, lower(email))`);
    await runner.query(`CREATE UNIQUE INDEX customer_source_key ON customer (institution_id, source_key)`);
    await runner.query(`CREATE INDEX customer_by_institution ON customer (institution_id, id)`);
    await runner.query(`CREATE INDEX customer_search ON customer USING gin (name gin_trgm_ops, email gin_trgm_ops)`);
    await runner.query(`
      CREATE TABLE account (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT account_institution_fkey REFERENCES institution,
        customer_id bigint CONSTRAINT account_customer_fkey REFERENCES customer CONSTRAINT account_customer_key UNIQUE,
        role text NOT NULL CONSTRAINT account_role_check CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN')),
        email text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'ko' CONSTRAINT account_locale_check CHECK (locale IN ('ko', 'en')),
        state text NOT NULL DEFAULT 'ACTIVE' CONSTRAINT account_state_check CHECK (state IN ('ACTIVE', 'BLOCKED')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_customer_role_check CHECK ((role = 'CUSTOMER') = (customer_id IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX account_email_key ON account (lower(email))`);
    await runner.query(`
      CREATE TABLE refresh_token (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id bigint NOT NULL CONSTRAINT refresh_token_account_fkey REFERENCES account ON DELETE CASCADE,
        family_id uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT refresh_token_hash_key UNIQUE,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz
      )`);
    await runner.query(`CREATE INDEX refresh_token_by_family ON refresh_token (family_id)`);
    await runner.query(`CREATE INDEX refresh_token_by_account ON refresh_token (account_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE refresh_token, account, customer, institution`);
  }
}
