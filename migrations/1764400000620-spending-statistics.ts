import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers of an institution spent in all, quarter by quarter, as it was counted of the rows in force. */
export class SpendingStatistics1764400000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spending_statistic (
        institution_id bigint NOT NULL CONSTRAINT spending_statistic_institution_fkey REFERENCES institution,
        quarter char(6) NOT NULL,
        mark text NOT NULL,
        figures jsonb NOT NULL,
        counted_at timestamptz NOT NULL,
        CONSTRAINT spending_statistic_pkey PRIMARY KEY (institution_id, quarter)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spending_statistic');
  }
}
