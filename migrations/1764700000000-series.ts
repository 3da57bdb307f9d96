import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Series with vintages, forecasts of them that are kept, and the index of consumer prices as one of the series. Imports
 * may belong to no institution: those of series that everyone may read.
 */
export class Series1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE series (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint CONSTRAINT series_institution_fkey REFERENCES institution,
        code text NOT NULL CONSTRAINT series_code_check CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        name_ko text NOT NULL,
        name_en text NOT NULL,
        topic text NOT NULL CONSTRAINT series_topic_check CHECK (topic IN ('POLICY_RATE', 'LENDING_RATE', 'BOND_YIELD',
          'EXCHANGE_RATE', 'CONSUMER_PRICES', 'PRODUCER_PRICES', 'GROWTH', 'STOCK_INDEX', 'COMMODITY', 'OTHER')),
        frequency text NOT NULL CONSTRAINT series_frequency_check CHECK (frequency IN ('MONTH', 'QUARTER', 'YEAR')),
        unit text NOT NULL,
        source text NOT NULL,
        is_made_up boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        CONSTRAINT series_words_check CHECK (name_ko <> '' AND name_en <> '' AND unit <> '' AND source <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX series_of_all_key ON series (code) WHERE institution_id IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX series_of_institution_key ON series (institution_id, code) WHERE institution_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE series_observation (
        series_id bigint NOT NULL CONSTRAINT series_observation_series_fkey REFERENCES series ON DELETE CASCADE,
        period text NOT NULL
          CONSTRAINT series_observation_period_check CHECK (period ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])|Q[1-4])?$'),
        known_from date NOT NULL,
        value numeric(25, 10) CONSTRAINT series_observation_value_check CHECK (value <> 'NaN'),
        batch_id bigint CONSTRAINT series_observation_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        CONSTRAINT series_observation_pkey PRIMARY KEY (series_id, period, known_from)
      )`);
    await runner.query(`
      CREATE INDEX series_observation_by_batch ON series_observation (batch_id) WHERE batch_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE imported_series (
        batch_id bigint NOT NULL CONSTRAINT imported_series_batch_fkey REFERENCES import_batch ON DELETE CASCADE,
        series_id bigint NOT NULL CONSTRAINT imported_series_series_fkey REFERENCES series ON DELETE CASCADE,
        line_number integer NOT NULL,
        is_new boolean NOT NULL,
        CONSTRAINT imported_series_pkey PRIMARY KEY (batch_id, series_id)
      )`);
    await runner.query(`CREATE INDEX imported_series_by_series ON imported_series (series_id)`);
    await keepForecasts(runner);
    await takeImports(runner);
    await movePrices(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
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
    await runner.query(`
      INSERT INTO price_series (code, frequency, source, loaded_at)
      SELECT code, frequency, source, created_at FROM series
      WHERE code = 'CPI' AND institution_id IS NULL AND frequency <> 'YEAR' AND NOT is_made_up`);
    await runner.query(`
      INSERT INTO price_index (series, period, value)
      SELECT 'CPI', o.period, o.value FROM (
        SELECT DISTINCT ON (o.period) o.period, o.value FROM series_observation o JOIN series s ON s.id = o.series_id
        WHERE s.code = 'CPI' AND s.institution_id IS NULL ORDER BY o.period, o.known_from DESC) o
      WHERE o.value > 0 AND o.value < 10000000 AND EXISTS (SELECT FROM price_series)`);
    await runner.query(
      `DROP TABLE series_forecast_point, series_forecast, imported_series, series_observation, series`,
    );
    await runner.query(`DELETE FROM import_batch WHERE kind = 'SERIES'`);
    await runner.query(`DELETE FROM import_file WHERE institution_id IS NULL`);
    await runner.query(`
      ALTER TABLE import_batch ALTER institution_id SET NOT NULL, DROP CONSTRAINT import_batch_kind_check,
        ADD CONSTRAINT import_batch_kind_check
          CHECK (kind IN ('QUARTERLY_SPENDING', 'CUSTOMERS', 'LOANS', 'REPAYMENTS')),
        DROP CONSTRAINT import_batch_owner_check`);
    await runner.query(`ALTER TABLE import_file ALTER institution_id SET NOT NULL`);
    await runner.query(`DROP INDEX import_batch_file_of_all_key`);
  }
}

async function keepForecasts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE series_forecast (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      series_id bigint NOT NULL CONSTRAINT series_forecast_series_fkey REFERENCES series ON DELETE CASCADE,
      made_at timestamptz NOT NULL,
      as_of date NOT NULL,
      is_replay boolean NOT NULL,
      data_digest bytea NOT NULL CONSTRAINT series_forecast_digest_check CHECK (length(data_digest) = 32),
      vintage date NOT NULL,
      engine text NOT NULL,
      steps smallint NOT NULL CONSTRAINT series_forecast_steps_check CHECK (steps BETWEEN 1 AND 24),
      method text NOT NULL,
      scale float8 NOT NULL,
      history jsonb NOT NULL,
      record jsonb NOT NULL
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX series_forecast_key ON series_forecast (series_id, data_digest, engine, steps)`);
  await runner.query(`
    CREATE TABLE series_forecast_point (
      forecast_id bigint NOT NULL
        CONSTRAINT series_forecast_point_forecast_fkey REFERENCES series_forecast ON DELETE CASCADE,
      step smallint NOT NULL,
      period text NOT NULL,
      median float8 NOT NULL,
      baseline float8 NOT NULL,
      low80 float8,
      high80 float8,
      low95 float8,
      high95 float8,
      CONSTRAINT series_forecast_point_pkey PRIMARY KEY (forecast_id, step)
    )`);
  await runner.query(`CREATE INDEX series_forecast_point_by_period ON series_forecast_point (period)`);
}

/** Batches of series; only these may belong to no institution. */
async function takeImports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE import_batch ALTER institution_id DROP NOT NULL, DROP CONSTRAINT import_batch_kind_check,
      ADD CONSTRAINT import_batch_kind_check
        CHECK (kind IN ('QUARTERLY_SPENDING', 'CUSTOMERS', 'LOANS', 'REPAYMENTS', 'SERIES')),
      ADD CONSTRAINT import_batch_owner_check CHECK (institution_id IS NOT NULL OR kind = 'SERIES')`);
  await runner.query(`ALTER TABLE import_file ALTER institution_id DROP NOT NULL`);
  await runner.query(`
    CREATE UNIQUE INDEX import_batch_file_of_all_key ON import_batch (kind, sha256)
    WHERE state = 'COMMITTED' AND institution_id IS NULL`);
}

/** Loaded consumer prices become a series, known from the day on which they were loaded. */
async function movePrices(runner: QueryRunner): Promise<void> {
  await runner.query(`
    INSERT INTO series (code, name_ko, name_en, topic, frequency, unit, source, created_at)
    SELECT code, '소비자물가지수', 'Consumer price index', 'CONSUMER_PRICES', frequency, 'index', source, loaded_at
    FROM price_series`);
  await runner.query(`
    INSERT INTO series_observation (series_id, period, known_from, value)
    SELECT s.id, i.period, (p.loaded_at AT TIME ZONE 'Asia/Seoul')::date, i.value
    FROM price_index i JOIN price_series p ON p.code = i.series JOIN series s ON s.code = i.series`);
  await runner.query(`DROP TABLE price_index, price_series`);
}
