import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What institutions publish of their rates by credit score: a table for each type of loan, until the next one begins. */
export class ScoreRateTables1764300000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE score_rate_table (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT score_rate_table_institution_fkey REFERENCES institution,
        loan_type text NOT NULL CONSTRAINT score_rate_table_loan_type_check
          CHECK (loan_type IN ('MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT')),
        valid_from date NOT NULL,
        value jsonb NOT NULL,
        source text NOT NULL CONSTRAINT score_rate_table_source_check CHECK (source <> ''),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT score_rate_table_begin_key UNIQUE (institution_id, loan_type, valid_from)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE score_rate_table`);
  }
}
