import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consumer prices as an index by month or quarter, for changes of spending in real terms. Loaded, never made up. */
export class PriceIndex1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE price_series (
        code text PRIMARY KEY CONSTRAINT price_series_code_check CHECK (code IN ('CPI')),
        frequency text NOT NULL CONSTRAINT price_series_frequency_check CHECK (frequency IN ('MONTH', 'QUARTER')),
        source text NOT NULL CONSTRAINT price_series_source_check CHECK (source <> ''),
        loaded_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE price_index (
        series text NOT NULL CONSTRAINT price_index_series_fkey REFERENCES price_series ON DELETE CASCADE,
        period text NOT NULL
          CONSTRAINT price_index_period_check CHECK (period ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])|Q[1-4])$'),
        value numeric(13, 6) NOT NULL CONSTRAINT price_index_value_check CHECK (value > 0),
        CONSTRAINT price_index_pkey PRIMARY KEY (series, period)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE price_index, price_series`);
  }
}
