import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that a language model wrote over facts, and how many were asked for a customer on a day. */
export class ReportCache1763900000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_cache (
        institution_id bigint NOT NULL CONSTRAINT report_cache_institution_fkey REFERENCES institution,
        customer_id bigint NOT NULL CONSTRAINT report_cache_customer_fkey REFERENCES customer,
        kind text NOT NULL CONSTRAINT report_cache_kind_check CHECK (kind IN ('QUARTER_SUMMARY')),
        subject text NOT NULL,
        audience text NOT NULL CONSTRAINT report_cache_audience_check CHECK (audience IN ('CUSTOMER', 'STAFF')),
        locale text NOT NULL CONSTRAINT report_cache_locale_check CHECK (locale IN ('ko', 'en')),
        digest bytea NOT NULL CONSTRAINT report_cache_digest_check CHECK (length(digest) = 32),
        mark text NOT NULL,
        state text NOT NULL
          CONSTRAINT report_cache_state_check CHECK (state IN ('WRITING', 'KEPT', 'REFUSED', 'FAILED')),
        content jsonb,
        until timestamptz,
        made_at timestamptz NOT NULL,
        CONSTRAINT report_cache_pkey PRIMARY KEY (customer_id, kind, subject, audience, locale),
        CONSTRAINT report_cache_content_check CHECK ((state IN ('KEPT', 'REFUSED')) = (content IS NOT NULL)),
        CONSTRAINT report_cache_until_check CHECK ((state IN ('WRITING', 'FAILED')) = (until IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX report_cache_by_mark ON report_cache (institution_id, subject, mark)`);
    await runner.query(`CREATE INDEX report_cache_by_age ON report_cache (made_at)`);
    await runner.query(`
      CREATE TABLE report_allowance (
        customer_id bigint NOT NULL CONSTRAINT report_allowance_customer_fkey REFERENCES customer,
        on_day date NOT NULL,
        asked integer NOT NULL CONSTRAINT report_allowance_asked_check CHECK (asked >= 1),
        CONSTRAINT report_allowance_pkey PRIMARY KEY (customer_id, on_day)
      )`);
    await runner.query(`CREATE INDEX report_allowance_by_day ON report_allowance (on_day)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE report_allowance, report_cache`);
  }
}
